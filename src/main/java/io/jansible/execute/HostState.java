package io.jansible.execute;

import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One host in one play: where it stands, what it notified, and whether it is still in the run. */
final class HostState {
  private final String host;
  private final Set<Task> notified = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> topics = new LinkedHashSet<>();
  private final Deque<Cursor> cursors = new ArrayDeque<>();
  private final RolesRun roles = new RolesRun();
  private boolean out;
  private boolean unreachable;

  HostState(String host) {
    this.host = host;
  }

  String host() {
    return host;
  }

  /** Begins a list of steps, in the middle of another one when there is one (handlers). */
  void begin(List<Step> steps) {
    cursors.push(new Cursor(steps, roles));
  }

  /** Goes back to the list of steps in which the current one began. */
  void end() {
    cursors.pop();
  }

  /** The next task, or null when the host is done or out. */
  Task next() {
    return out ? null : cursors.peek().next();
  }

  /** Ends the host's work in all its lists of steps: the play ends. */
  void stop() {
    cursors.forEach(Cursor::stop);
  }

  /** The host leaves the play: it failed without rescue, or cannot be reached. */
  void leave() {
    out = true;
  }

  boolean isUnreachable() {
    return unreachable;
  }

  boolean isOut() {
    return out;
  }

  /** Goes on with steps that the current task has included. */
  void include(List<Step> steps) {
    if (!out) {
      cursors.peek().include(steps);
    }
  }

  /** Takes in how the current task ended; answers whether a failure was rescued. */
  boolean take(Task task, TaskOutcome outcome) {
    RoleUse role = task.around().role();
    if (role != null && outcome.status() != Status.SKIPPED) {
      roles.touched(role);
    }
    boolean counts = outcome.status() == Status.FAILED && !outcome.ignored();
    if (outcome.status() == Status.UNREACHABLE && !outcome.ignored()) {
      unreachable = true;
      leave();
      return false;
    }
    Cursor cursor = cursors.peek();
    if (!counts) {
      cursor.advance();
      return false;
    }
    cursor.fail();
    if (cursor.failed()) {
      leave();
    }
    return cursor.takeRescued();
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

  void notify(Task handler) {
    notified.add(handler);
  }

  /** Whether the handler was notified here; asking forgets it. */
  boolean takeNotification(Task handler) {
    return notified.remove(handler);
  }
}
