package io.jansible.template.statement;

/** Leaves the body of a loop early. */
final class LoopSignal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final LoopSignal STOP = new LoopSignal();
  private static final LoopSignal NEXT = new LoopSignal();

  private LoopSignal() {
    super(null, null, false, false);
  }

  static void stop() {
    throw STOP;
  }

  static void next() {
    throw NEXT;
  }

  boolean stops() {
    return this == STOP;
  }
}
