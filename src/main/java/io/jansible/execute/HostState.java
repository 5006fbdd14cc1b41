package io.jansible.execute;

import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One host in one play: where it stands, what it notified, and whether it is still in the run. */
final class HostState {
  private final String host;

  /** Names of handlers and topics, to be looked up when handlers run. */
  private final Set<String> topics = new LinkedHashSet<>();

  /** Few; a task is the same only as itself. */
  private final List<Task> notified = new ArrayList<>();

  private final RolesRun roles = new RolesRun();
  private Cursor cursor = new Cursor(List.of(), roles);
  private List<Task> handlers = List.of();
  private int handler;
  private boolean unreachable;
  private boolean removed;
  private boolean counted;

  HostState(String host) {
    this.host = host;
  }

  String host() {
    return host;
  }

  void begin(List<Step> steps) {
    cursor = new Cursor(steps, roles);
  }

  /** Begins the handlers that are notified, in their order; then the host goes on where it was. */
  void flush(List<Task> all) {
    handlers = all;
  }

  /** The next task, or null when the host is done or out. */
  Task next() {
    if (unreachable) {
      return null;
    }
    int next = nextHandler();
    return next < handlers.size() ? handlers.get(next) : cursor.next();
  }

  private int nextHandler() {
    int next = handler;
    while (next < handlers.size() && !contains(notified, handlers.get(next))) {
      next++;
    }
    return next;
  }

  /** Whether the task that was begun last was a handler, or the flush before the first one. */
  boolean isFlushing() {
    return !handlers.isEmpty();
  }

  /** Goes on with what the task that was begun last has included. */
  void include(List<Step> steps) {
    if (isFlushing()) {
      List<Task> tasks = Lockstep.tasks(steps);
      List<Task> all = new ArrayList<>(handlers);
      all.addAll(handler, tasks);
      handlers = all;
      notified.addAll(tasks);
    } else {
      cursor.include(steps);
    }
  }

  /** A task ended here: its role has run, unless it was skipped. */
  void ran(Task task, TaskOutcome outcome) {
    RoleUse role = task.around().role();
    boolean ran = outcome.status() != Status.SKIPPED && outcome.status() != Status.UNREACHABLE;
    if (role != null && ran) {
      roles.touched(role);
    }
  }

  /** Begins the next task; how it ends is told later. */
  void take() {
    int next = nextHandler();
    if (next < handlers.size()) {
      forget(handlers.get(next));
      handler = next + 1;
    } else {
      if (isFlushing()) {
        handlers = List.of();
        handler = 0;
      }
      cursor.take();
    }
  }

  /**
   * The task that was begun last failed; in a handler it is as if the flush had. As in Ansible the
   * next flush begins behind that handler.
   */
  void fail() {
    handlers = List.of();
    cursor.fail();
    removed = true;
  }

  /** Whether the task that was begun last stands in a block with a rescue. */
  boolean isRescuing() {
    return cursor.isRescuing();
  }

  /** A rescue caught the failure: the host is among the play's hosts again. */
  void rescued() {
    removed = false;
  }

  void lose() {
    unreachable = true;
    removed = true;
  }

  /** Ends the host's work in this play; that is no failure. */
  void stop() {
    handlers = List.of();
    handler = 0;
    cursor.stop();
    removed = true;
  }

  /** Drops what is left of a role; that is no failure. */
  void endRole(RoleUse role) {
    cursor.endRole(role);
  }

  /** No task is left: takes the host to the very end, which may be a failure that was kept back. */
  void finish() {
    cursor.finish();
  }

  /** Forgets failures, and that the host could not be reached: it goes on where it stopped. */
  void clearErrors() {
    unreachable = false;
    counted = false;
    cursor.clearErrors();
  }

  boolean isUnreachable() {
    return unreachable;
  }

  /** Whether the host failed and nothing rescued it. */
  boolean isFailed() {
    return cursor.failed();
  }

  /** Whether the host is no longer among the hosts that a play's variables name. */
  boolean isRemoved() {
    return removed;
  }

  /** Counts the host as failed for the play's limits, also when a rescue may still catch it. */
  void count() {
    counted = true;
  }

  boolean isCounted() {
    return counted;
  }

  /** What was notified and is to be looked up when handlers run. */
  void remember(String topic) {
    topics.add(topic);
  }

  /** What {@link #remember} was told, which is forgotten now. */
  List<String> takeTopics() {
    List<String> taken = List.copyOf(topics);
    topics.clear();
    return taken;
  }

  /** Has a handler run in this flush or in the next one; answers whether that is news. */
  boolean notify(Task handler) {
    return !contains(notified, handler) && notified.add(handler);
  }

  private static boolean contains(List<Task> tasks, Task task) {
    for (Task each : tasks) {
      if (each == task) {
        return true;
      }
    }
    return false;
  }

  /** The task that was begun last is not performed: a handler runs in the next flush. */
  void leave(Task task) {
    if (isFlushing()) {
      notify(task);
    }
  }

  /** Takes back a notification: the handler runs, here or once for all hosts. */
  void forget(Task task) {
    notified.removeIf(each -> each == task);
  }
}
