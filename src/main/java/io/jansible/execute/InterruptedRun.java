package io.jansible.execute;

/** The operator stopped the run (Ctrl-C). */
public final class InterruptedRun extends RuntimeException {
  InterruptedRun() {
    super("interrupted", null, false, false);
  }
}
