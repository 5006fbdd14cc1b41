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

  /**
   * Starts a program that has a terminal, on which both of its streams are shown.
   *
   * @throws BecomeException when there are no terminals here
   */
  default Program startOnTerminal(List<String> command, Program.Events events) {
    throw new BecomeException(
        "the password can be typed on a terminal only, and there is none here");
  }

  /** How many shells of one identity make sense; sshd allows ten of all identities. */
  default int parallelShells() {
    return 4;
  }

  /** Disconnects; a later start connects anew. */
  @Override
  void close();
}
