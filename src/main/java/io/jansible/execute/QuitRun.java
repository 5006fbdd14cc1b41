package io.jansible.execute;

/** The operator was asked how the run goes on, and ended it. */
public final class QuitRun extends RuntimeException {
  QuitRun() {
    super("the operator has ended the run", null, false, false);
  }
}
