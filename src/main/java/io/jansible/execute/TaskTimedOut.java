package io.jansible.execute;

/** A task's module took longer than its timeout allows, and was ended. */
final class TaskTimedOut extends RuntimeException {
  private final long seconds;

  TaskTimedOut(long seconds) {
    super("Timed out after " + seconds + " second(s).", null, false, false);
    this.seconds = seconds;
  }

  long seconds() {
    return seconds;
  }
}
