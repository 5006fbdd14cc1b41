package io.jansible.execute;

import io.jansible.source.Position;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What happens in a run, in the order in which an operator should see it. */
public sealed interface Event {
  /**
   * A playbook begins.
   *
   * @param file the path as it was given
   * @param plays how many plays it has, with those of imported playbooks
   */
  record PlaybookStarted(String file, int plays) implements Event {}

  /**
   * A play begins.
   *
   * @param name what the banner shows
   * @param hosts the pattern of its hosts
   */
  record PlayStarted(String name, String hosts, Position at, boolean checkMode) implements Event {}

  /** No host of the inventory matches the play's pattern. */
  record NoHostsMatched() implements Event {}

  /** All hosts of the play have failed. */
  record NoHostsRemaining() implements Event {}

  /**
   * A task begins on the first host.
   *
   * @param name the rendered name; the module's name when the task has none
   * @param kind what the banner begins with
   * @param arguments the arguments as they are written, or an empty text under no_log
   * @param action the module's name as it is written
   * @param role the name of the role that it belongs to, or null
   */
  record TaskStarted(
      String name,
      Kind kind,
      Position at,
      boolean checkMode,
      String arguments,
      String action,
      String role)
      implements Event {}

  /** The kinds of task that banners tell apart. */
  enum Kind {
    TASK,
    HANDLER
  }

  /** A host begins a task (show_per_host_start, -vvvv). */
  record HostStarted(String host, String task) implements Event {}

  /** A task ended on a host that asks for steps; {@link Included} follows when they are read. */
  record IncludeAsked(TaskOutcome outcome) implements Event {}

  /**
   * Steps were included into the play of some hosts.
   *
   * @param what the path of a file, or the name of a role
   * @param label the item of the include's loop, or null
   */
  record Included(String what, List<String> hosts, String label) implements Event {}

  /** One item of a loop ended; {@link TaskEnded} follows when the last one has. */
  record ItemEnded(TaskOutcome outcome) implements Event {}

  /**
   * A task did not succeed and will be tried again; more lines of the same host follow.
   *
   * @param outcome how the attempt ended; without an item's label
   * @param task the rendered name of the task
   * @param left how many attempts are left
   */
  record TaskRetried(TaskOutcome outcome, String task, long left) implements Event {}

  /** A job (async) was looked at and has not ended. */
  record AsyncPolled(String host, String job) implements Event {}

  /** A job (async) has ended, or its time is over. */
  record AsyncEnded(String host, String job, boolean failed) implements Event {}

  /** A task notified a handler on a host (-vv). */
  record HandlerNotified(String handler, String host) implements Event {}

  /** A task ended on a host. */
  record TaskEnded(TaskOutcome outcome) implements Event {}

  /** All hosts ended the task that started last; only when the run is measured. */
  record TaskTimed(TaskTime time) implements Event {}

  /** Something an operator should know; shown once per text. */
  record Warning(String message) implements Event {}

  /** Something that works today and will not for ever; shown once per text. */
  record Deprecation(String message) implements Event {}

  /** A line that is shown from a verbosity on, with the host it belongs to (or null). */
  record Message(int verbosity, String host, String text) implements Event {}

  /** The operator was asked whether a task is performed (--step), and has answered. */
  record StepAsked(String question) implements Event {}

  /** A line that a module shows while it runs. */
  record Shown(String line) implements Event {}

  /** What the playbooks noted with set_stats: figures by name, by host; the run's under null. */
  record CustomStats(SortedMap<String, Map<String, Object>> hosts, Map<String, Object> run)
      implements Event {}

  /** A playbook is over (or stopped); all hosts that took part so far, in name order. */
  record PlaybookEnded(SortedMap<String, HostStats> stats) implements Event {}
}
