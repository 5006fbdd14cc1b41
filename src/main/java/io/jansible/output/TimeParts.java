package io.jansible.output;

import io.jansible.execute.TaskTime;

/**
 * A run's time in whole milliseconds, in four parts that add up to it. Each instant of the wall
 * clock belongs to one part, however many hosts work at it.
 *
 * @param startUp before the first play
 * @param connecting while every host at work waited, at least one of them for its connection
 * @param waiting while every host at work waited for an answer of its node
 * @param own all the rest: at least one thread of this process worked
 */
record TimeParts(long total, long startUp, long connecting, long waiting, long own) {
  static TimeParts of(RunTime run, TaskTime tasks) {
    long total = millis(run.total());
    long startUp = millis(run.java() + run.reading());
    long connecting = millis(tasks.connecting());
    long waiting = millis(tasks.waiting());
    return new TimeParts(
        total, startUp, connecting, waiting, total - startUp - connecting - waiting);
  }

  /** A task has no start-up. */
  static TimeParts of(TaskTime task) {
    return of(new RunTime(0, 0, task.wall()), task);
  }

  /** Rounded down, so that what is left for the last part is never negative. */
  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }

  long percent(long part) {
    return total == 0 ? 0 : Math.round(100.0 * part / total);
  }
}
