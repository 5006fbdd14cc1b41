package io.jansible.cli;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * What happens on Ctrl-C: the remote work stops, the recap so far is printed, the exit code is 99.
 */
final class Interrupts {
  static final int EXIT_CODE = 99;
  private volatile boolean interrupted;
  private final AtomicReference<Runnable> action = new AtomicReference<>();

  Interrupts() {
    Thread hook = new Thread(this::interrupted, "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Says what to do from now on; null for nothing. */
  void onInterrupt(Runnable newAction) {
    action.set(newAction);
  }

  /** Whether Ctrl-C was pressed: what the run still says from then on is not for the operator. */
  boolean isInterrupted() {
    return interrupted;
  }

  private void interrupted() {
    interrupted = action.get() != null;
    Runnable stop = action.getAndSet(null);
    if (stop != null) {
      stop.run();
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  /** Ends the process at once: all is written, and no thread is worth waiting for. */
  void exit(int code) {
    if (!interrupted) {
      Runtime.getRuntime().halt(code);
    }
    // The interrupt is ending the process, with its own exit code.
    LockSupport.park();
  }
}
