package io.jansible.execute;

import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a play has its hosts do, as one list of steps: facts, pre_tasks, tasks and post_tasks,
 * and behind each of those three a flush of the handlers.
 */
final class PlayPlan {
  private final Task flush;
  private final Task gathering;
  private final List<Step> steps;

  /**
   * @param flush the task that has handlers run
   * @param gathering the task that gathers facts, or null
   */
  PlayPlan(Task flush, Task gathering, List<Step> steps) {
    this.flush = flush;
    this.gathering = gathering;
    this.steps = steps;
  }

  /** The steps of a host. */
  List<Step> steps(boolean withFacts) {
    if (!withFacts || gathering == null) {
      return steps;
    }
    List<Step> all = new ArrayList<>();
    all.add(gathering);
    all.addAll(steps);
    return all;
  }

  boolean isGathering(Task task) {
    return task == gathering;
  }

  /** Whether this is the flush that no author wrote; it is not told of. */
  boolean isImplicit(Task task) {
    return task == flush;
  }
}
