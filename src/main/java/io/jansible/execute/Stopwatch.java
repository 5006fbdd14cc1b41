package io.jansible.execute;

import io.jansible.connection.Meter;
import java.util.function.Supplier;

/** Measures one task while its hosts work on it, or does nothing. */
interface Stopwatch {
  /** For a run that is not measured. */
  Stopwatch NONE =
      new Stopwatch() {
        @Override
        public TaskOutcome host(Supplier<TaskOutcome> work) {
          return work.get();
        }

        @Override
        public Meter meter(String node) {
          return Meter.NONE;
        }

        @Override
        public void stop(Listener listener) {
          // there is nothing to tell
        }
      };

  /** Does one host's work, on its thread. */
  TaskOutcome host(Supplier<TaskOutcome> work);

  /** Measures what one host's work waits for at a node. */
  Meter meter(String node);

  /** The last host has ended: tells what the task took. */
  void stop(Listener listener);
}
