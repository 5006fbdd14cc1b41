package io.jansible.execute;

import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Counts how tasks ended, per host, over a whole run. */
final class Recap {
  private final SortedMap<String, HostStats> stats = new ConcurrentSkipListMap<>();
  private final CustomStats custom = new CustomStats();

  /**
   * @param rescued whether a rescue catches the failure, which then is none
   */
  void count(TaskOutcome outcome, boolean rescued) {
    HostStats old = stats.getOrDefault(outcome.host(), HostStats.NONE);
    stats.put(outcome.host(), rescued ? old.plus(0, 0, 0, 0, 0, 1, 0) : add(old, outcome));
  }

  private static HostStats add(HostStats old, TaskOutcome outcome) {
    boolean changed = Boolean.TRUE.equals(outcome.result().get("changed"));
    return switch (outcome.status()) {
      case OK -> old.plus(1, 0, 0, 0, 0, 0, 0);
      case CHANGED -> old.plus(1, 1, 0, 0, 0, 0, 0);
      case SKIPPED -> old.plus(0, 0, 0, 0, 1, 0, 0);
      case FAILED ->
          outcome.ignored()
              ? old.plus(1, changed ? 1 : 0, 0, 0, 0, 0, 1)
              : old.plus(0, 0, 0, 1, 0, 0, 0);
      case UNREACHABLE ->
          outcome.ignored() ? old.plus(1, 0, 0, 0, 0, 0, 1) : old.plus(0, 0, 1, 0, 0, 0, 0);
    };
  }

  /**
   * The task runs once more. As in Ansible each figure loses one that could have been counted, and
   * none is less than nothing: an earlier task that went well is missing behind a failure.
   */
  void takeBack(TaskOutcome outcome) {
    HostStats old = stats.getOrDefault(outcome.host(), HostStats.NONE);
    boolean changed = Boolean.TRUE.equals(outcome.result().get("changed"));
    stats.put(
        outcome.host(),
        old.minus(
            changed,
            outcome.status() == Status.UNREACHABLE,
            outcome.status() == Status.FAILED,
            outcome.status() == Status.SKIPPED));
  }

  /** Something was included for a host, which counts as a task that went well. */
  void included(String host) {
    stats.put(host, stats.getOrDefault(host, HostStats.NONE).plus(1, 0, 0, 0, 0, 0, 0));
  }

  CustomStats custom() {
    return custom;
  }

  SortedMap<String, HostStats> stats() {
    return stats;
  }
}
