package io.jansible.connection;

import java.util.List;

/** A place where programs can be started: this machine, or one behind SSH. */
interface Machine extends AutoCloseable {
  /**
   * Starts a program; connects first when there is no connection.
   *
   * @throws ConnectionException when the machine cannot be reached
   */
  Program start(List<String> command, Program.Events events);

  /** Disconnects; a later start connects anew. */
  @Override
  void close();
}
