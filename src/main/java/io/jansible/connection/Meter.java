package io.jansible.connection;

/**
 * Hears what the sender of a request waits for, on the sender's thread: the end of each wait is the
 * beginning of the next.
 */
public interface Meter {
  /** What a sender can wait for. */
  enum Wait {
    /** Nothing: the sender works. */
    NOTHING,

    /** A connection, a login, a shell that starts. */
    CONNECTION,

    /** An answer, or a shell that other requests keep busy. */
    ANSWER
  }

  /** For a request that nobody measures. */
  Meter NONE =
      new Meter() {
        @Override
        public void waits(Wait what) {
          // nobody wants to know
        }

        @Override
        public void answered(long sent, long received) {
          // nobody wants to know
        }
      };

  /** The sender waits for this from now on. */
  void waits(Wait what);

  /**
   * The answer is complete, or the time for it was over.
   *
   * @param sent bytes of the request: script, arguments and input
   * @param received bytes of the answer: output and error
   */
  void answered(long sent, long received);
}
