package io.jansible.execute;

import io.jansible.module.Effect;
import io.jansible.module.ModuleFailure;
import io.jansible.playbook.Loop;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.PythonText;
import io.jansible.template.TemplateException;
import io.jansible.template.UndefinedException;
import io.jansible.variables.Precedence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs one task on one host, once or for each item of its loop; whatever happens is an outcome. */
final class TaskRunner {
  private final Machinery machinery;
  private final ItemRunner once;

  TaskRunner(Machinery machinery) {
    this.machinery = machinery;
    this.once = new ItemRunner(machinery);
  }

  /**
   * @param items hears of each item of a loop as soon as it ended
   */
  TaskOutcome run(Task task, HostTurn turn, Consumer<TaskOutcome> items) {
    HostTurn own = turn.with(Precedence.TASK_VARS, task.keywords().vars());
    if (task.loop() == null) {
      return once.run(task, own, null, null);
    }
    List<Object> elements;
    try {
      elements = LoopItems.of(task.loop(), machinery.templates(), own.scope());
    } catch (UndefinedException e) {
      e.locate(task.loop().items().at());
      // A false condition saves a loop over something undefined, as in Ansible.
      return once.run(task, own, null, e);
    } catch (TemplateException e) {
      return once.failure(task, own, Failure.of(e));
    } catch (ModuleFailure e) {
      return once.failure(
          task, own, new Failure(e.getMessage(), e.getMessage(), task.loop().items().at(), null));
    }
    return elements.isEmpty() ? empty(task, own) : loop(task, own, elements, items);
  }

  private TaskOutcome empty(Task task, HostTurn turn) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("changed", false);
    result.put("results", List.of());
    result.put("skipped", true);
    result.put("skipped_reason", "No items in the list");
    return Outcomes.skipped(turn.host(), machinery.shortName(task), result);
  }

  private TaskOutcome loop(
      Task task, HostTurn turn, List<Object> elements, Consumer<TaskOutcome> heard) {
    Loop.Control control = task.loop().control();
    Reading reading = new Reading(machinery.templates(), turn.scope());
    String variable = name(reading, control.variable(), "item");
    String index = name(reading, control.index(), null);
    List<TaskOutcome> outcomes = new ArrayList<>(elements.size());
    Map<String, Object> carried = new LinkedHashMap<>();
    for (int i = 0; i < elements.size(); i++) {
      Map<String, Object> local = new LinkedHashMap<>();
      local.put(variable, elements.get(i));
      local.put("ansible_loop_var", variable);
      if (index != null) {
        local.put(index, (long) i);
        local.put("ansible_index_var", index);
      }
      Map<String, Object> seen = new LinkedHashMap<>(carried);
      seen.putAll(local);
      HostTurn itemTurn = turn.with(Precedence.TASK_LOCAL, seen);
      TaskOutcome outcome = item(task, itemTurn, local, elements.get(i));
      outcomes.add(outcome);
      carry(task, outcome, carried);
      heard.accept(outcome);
    }
    return Outcomes.ofLoop(turn.host(), machinery.shortName(task), outcomes);
  }

  /** What one item set or registered, the next one sees. */
  private static void carry(Task task, TaskOutcome outcome, Map<String, Object> carried) {
    for (Effect effect : outcome.effects()) {
      if (effect instanceof Effect.SetFacts facts) {
        carried.putAll(facts.facts());
      }
    }
    if (task.register() != null) {
      carried.put(task.register().value().toString(), RegisteredResult.kept(outcome));
    }
  }

  private static String name(Reading reading, Written written, String other) {
    Object value = reading.value(written);
    return value == null ? other : value.toString();
  }

  private TaskOutcome item(Task task, HostTurn turn, Map<String, Object> local, Object element) {
    return once.run(task, turn, new ItemLabel(local, label(task, turn, element)), null);
  }

  private String label(Task task, HostTurn turn, Object element) {
    Object label = element;
    if (task.loop().control().label() != null) {
      try {
        label =
            new Reading(machinery.templates(), turn.scope()).value(task.loop().control().label());
      } catch (TemplateException e) {
        label = element;
      }
    }
    return PythonText.str(label);
  }
}
