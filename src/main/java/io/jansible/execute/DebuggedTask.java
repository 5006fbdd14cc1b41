package io.jansible.execute;

import io.jansible.module.Option;
import io.jansible.module.Specification;
import io.jansible.playbook.Action;
import io.jansible.playbook.Task;
import io.jansible.source.Ordered;
import io.jansible.template.TemplateException;
import io.jansible.variables.Layers;
import io.jansible.variables.Precedence;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One host's task as the operator sees and corrects it. As in Ansible its arguments are what the
 * module was given, so other variables mean nothing to them before it is made anew.
 */
final class DebuggedTask {
  private final Task written;
  private final HostTurn turn;
  private final Machinery machinery;
  private final Map<String, Object> variables = new LinkedHashMap<>();
  private Task task;
  private boolean rendered;

  DebuggedTask(Task written, HostTurn turn, Machinery machinery) {
    this.written = written;
    this.turn = turn.with(Precedence.TASK_VARS, written.keywords().vars());
    this.machinery = machinery;
    this.task = written;
  }

  /** The task as it runs once more. */
  Task task() {
    return task;
  }

  /** It has ended: its arguments have become what its module was given, if it came so far. */
  void ended(TaskOutcome outcome) {
    rendered = outcome.status() == Status.SKIPPED || isRepeated();
  }

  /** A loop's items are each given something else. */
  private boolean isRepeated() {
    return written.loop() != null;
  }

  /** The arguments as they are now, by name; values and templates. */
  Map<String, Object> arguments() {
    settle();
    Map<String, Object> all = new LinkedHashMap<>(task.action().arguments());
    if (task.action().freeForm() != null) {
      all.put(Action.FREE_FORM, task.action().freeForm());
    }
    return all;
  }

  /** The same as the operator sees them: as they are written, and without secrets. */
  Map<String, Object> shownArguments() {
    Specification specification = machinery.module(task).specification();
    Map<String, Object> shown = new LinkedHashMap<>();
    arguments()
        .forEach(
            (name, value) -> {
              Option<?> option = specification.option(name);
              boolean secret = option != null && option.isSecret();
              shown.put(name, secret ? ShownArguments.HIDDEN : AsWritten.of(value));
            });
    return shown;
  }

  /** Gives the task other arguments. */
  void give(Map<String, Object> arguments) {
    Map<String, Object> named = new LinkedHashMap<>(arguments);
    Object freeForm = named.remove(Action.FREE_FORM);
    task = task.calling(task.action().giving(named, freeForm));
  }

  /** The variables that the task sees. */
  Layers scope() {
    return over(turn, variables).layers();
  }

  /** Sets a variable, over everything else of this name. */
  void set(String name, Object value) {
    settle();
    variables.put(name, value);
  }

  /** The turn at the task with what was set. */
  static HostTurn over(HostTurn turn, Map<String, Object> variables) {
    if (variables.isEmpty()) {
      return turn;
    }
    Layers layers = turn.layers();
    return turn.with(
        layers.with(
            Precedence.EXTRA_VARS,
            Layers.over(
                variables,
                layers.scope(Precedence.EXTRA_VARS) == null
                    ? Layers.EMPTY
                    : layers.scope(Precedence.EXTRA_VARS))));
  }

  /** What was set, by name. */
  Map<String, Object> variables() {
    return Ordered.copy(variables);
  }

  /**
   * Makes the task anew, as it was written, with what the variables are now.
   *
   * @throws TemplateException when it cannot be rendered
   */
  void update() {
    Task before = task;
    task = written;
    rendered = isRepeated();
    try {
      render();
    } catch (TemplateException e) {
      task = before;
      rendered = true;
      throw e;
    }
  }

  /** Takes the arguments that the module was given; as written, where there were none. */
  void settle() {
    try {
      render();
    } catch (TemplateException e) {
      rendered = true;
    }
  }

  private void render() {
    if (rendered) {
      return;
    }
    ActionArguments arguments = new ActionArguments(machinery, scope());
    Reading reading = new Reading(machinery.templates(), scope());
    Task named = machinery.named(task, reading);
    Map<String, Object> values = arguments.values(named, machinery.module(named));
    Object freeForm = arguments.freeForm(named);
    task = task.calling(task.action().givingOnly(values, freeForm));
    rendered = true;
  }
}
