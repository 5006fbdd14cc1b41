package io.jansible.execute;

import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import java.util.List;

/**
 * Where one host stands in a list of steps: which task is next, given how the ones before ended.
 * Blocks send a failed host through rescue, and every host through always.
 *
 * <p>A host leaves the blocks that lie behind it only when it begins its next task: until then a
 * failure of another host, which may be its own too (any_errors_fatal), sends it to their rescue.
 */
final class Cursor {
  private Trail trail;

  /** Where the next task is; null when that has to be found out anew. */
  private Trail ahead;

  /**
   * @param roles which roles have run on this host
   */
  Cursor(List<Step> steps, RolesRun roles) {
    trail = new Trail(steps, roles);
  }

  /** The next task, or null when this host is done. */
  Task next() {
    if (ahead == null) {
      ahead = trail.toNextTask();
    }
    return ahead.task();
  }

  /** Begins the next task: what comes behind it is next. */
  void take() {
    next();
    trail = ahead;
    trail.pass();
    ahead = null;
  }

  /** Goes on with steps that the task which was begun last has included, and then behind it. */
  void include(List<Step> steps) {
    trail.include(steps);
    ahead = null;
  }

  /** Goes to where no task is left, without beginning one. */
  void finish() {
    if (next() == null) {
      trail = ahead;
    }
  }

  /** The task that was begun last failed: goes to the nearest rescue or always, else to the end. */
  void fail() {
    trail.fail();
    ahead = null;
  }

  /** Whether a failure was not rescued. */
  boolean failed() {
    return trail.failed();
  }

  /** Whether a failure of the task that was begun last would be rescued, if not at once. */
  boolean isRescuing() {
    return trail.isRescuing();
  }

  /** Forgets the failures so far: after an always the host goes on. */
  void clearErrors() {
    trail.clearErrors();
    ahead = null;
  }

  /** Drops what is left of a role around the task that was begun last. */
  void endRole(RoleUse role) {
    trail.endRole(role);
    ahead = null;
  }

  /** Drops what is left: the host leaves the play or the play ends. */
  void stop() {
    trail.stop();
    ahead = null;
  }
}
