package io.jansible.cli;

import java.util.concurrent.atomic.AtomicReference;

/**
 * What happens on Ctrl-C: the remote work stops, the recap so far is printed, the exit code is 99.
 */
final class Interrupts {
  static final int EXIT_CODE = 99;
  private final AtomicReference<Runnable> action = new AtomicReference<>();

  Interrupts() {
    Thread hook = new Thread(this::interrupted, "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Says what to do from now on; null for nothing. */
  void onInterrupt(Runnable newAction) {
    action.set(newAction);
  }

  private void interrupted() {
    Runnable stop = action.getAndSet(null);
    if (stop != null) {
      stop.run();
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  /** Ends the process at once: all is written, and no thread is worth waiting for. */
  static void exit(int code) {
    Runtime.getRuntime().halt(code);
  }
}
