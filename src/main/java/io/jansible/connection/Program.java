package io.jansible.connection;

import java.io.OutputStream;

/** A program that runs on a machine and reads what is written to its input. */
interface Program extends AutoCloseable {
  OutputStream input();

  /** Lets go of the program: its input ends and its output is no longer read. */
  @Override
  void close();

  /** What a program does, told on a thread that must not be kept waiting for long. */
  interface Events {
    void output(byte[] bytes, int offset, int length);

    void error(byte[] bytes, int offset, int length);

    /** The program ended; nothing follows. */
    void ended(String reason);

    /** The program cannot be reached, or no longer; nothing follows. */
    void lost(ConnectionException failure);
  }
}
