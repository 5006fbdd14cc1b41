package io.jansible.cli;

/** When a command began, on the scale of {@code System.nanoTime}. */
final class Beginning {
  private final long call;
  private final boolean process;

  private Beginning(boolean process) {
    this.call = System.nanoTime();
    this.process = process;
  }

  /** A command that has the process for itself: it began with the process. */
  static Beginning ofProcess() {
    return new Beginning(true);
  }

  /** A command that something else calls: it begins now. */
  static Beginning ofCall() {
    return new Beginning(false);
  }

  /** When the command's first own instruction ran. */
  long call() {
    return call;
  }

  /** When the command was started; the system is asked for it here. */
  long start() {
    return process ? Math.min(call, System.nanoTime() - ProcessAge.nanos()) : call;
  }
}
