package io.jansible.execute;

import io.jansible.module.ModuleFailure;
import io.jansible.playbook.Task;
import io.jansible.template.TemplateException;
import io.jansible.template.UndefinedException;
import io.jansible.variables.Precedence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs one task on one host, once or for each item of its loop; whatever happens is an outcome. */
final class TaskRunner {
  private final Machinery machinery;
  private final ItemRunner once;

  TaskRunner(Machinery machinery) {
    this.machinery = machinery;
    this.once = new ItemRunner(machinery);
  }

  /**
   * @param progress hears of each item of a loop as soon as it ended, and of attempts
   */
  TaskOutcome run(Task task, HostTurn turn, Listener progress) {
    HostTurn own = turn.with(Precedence.TASK_VARS, task.keywords().vars());
    if (task.loop() == null) {
      return once.run(task, own, null, null, progress);
    }
    List<Object> elements;
    try {
      elements = LoopItems.of(task.loop(), machinery.templates(), own.scope());
    } catch (UndefinedException e) {
      e.locate(task.loop().items().at());
      // A false condition saves a loop over something undefined, as in Ansible.
      return once.run(task, own, null, e, progress);
    } catch (TemplateException e) {
      e.locate(task.loop().items().at());
      String words = FailureWords.of(machinery.templates()).loop(e);
      return once.failure(task, own, new Failure(words, e.reason(), e.at(), e.hint()));
    } catch (ModuleFailure e) {
      return once.failure(
          task, own, new Failure(e.getMessage(), e.getMessage(), task.loop().items().at(), null));
    }
    return elements.isEmpty() ? empty(task, own) : over(elements, task, own, progress);
  }

  private TaskOutcome over(List<Object> elements, Task task, HostTurn turn, Listener progress) {
    try {
      return new LoopRun(machinery, once, task, turn, progress).over(elements);
    } catch (TemplateException e) {
      // What loop_control says cannot be rendered: no item's failure, but the task's.
      return once.failure(task, turn, new Failure(e.getMessage(), e.reason(), e.at(), e.hint()));
    }
  }

  /** Lets a host's connection go, which the next task opens anew. */
  void reset(Task task, HostTurn turn) {
    once.reset(task, turn.with(Precedence.TASK_VARS, task.keywords().vars()));
  }

  private TaskOutcome empty(Task task, HostTurn turn) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("changed", false);
    result.put("results", List.of());
    result.put("skipped", true);
    result.put("skipped_reason", "No items in the list");
    return Outcomes.plain(turn.host(), machinery.shortName(task), Status.SKIPPED, result);
  }
}
