package io.jansible.execute;

import java.util.function.LongSupplier;

/** Whether the tasks of a run are measured, and by which clock. */
public final class Timing {
  /** Nothing is measured and no clock is read. */
  public static final Timing OFF = new Timing(null);

  private final LongSupplier nanos;

  private Timing(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Measures by a clock of nanoseconds, such as {@code System::nanoTime}. */
  public static Timing by(LongSupplier nanos) {
    return new Timing(nanos);
  }

  /** A stopwatch for a task that begins now. */
  Stopwatch begin() {
    return nanos == null ? Stopwatch.NONE : new TaskStopwatch(nanos);
  }
}
