package io.jansible.execute;

import io.jansible.inventory.Inventory;
import io.jansible.inventory.NewHost;
import io.jansible.inventory.NewMember;
import io.jansible.module.Effect;
import io.jansible.playbook.Task;
import io.jansible.variables.Precedence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries out what add_host and group_by ask for, on the strategy's thread, and says in their
 * results whether anything was new: only the inventory itself knows.
 */
final class Growth {
  private final Task task;
  private final PlayScopes scopes;
  private final Machinery machinery;
  private final Listener listener;

  Growth(Task task, PlayScopes scopes, Machinery machinery, Listener listener) {
    this.task = task;
    this.scopes = scopes;
    this.machinery = machinery;
    this.listener = listener;
  }

  /** Whether an outcome, or an item of one, is not known before the inventory has grown. */
  boolean takes(TaskOutcome outcome) {
    return (outcome.status() == Status.OK || outcome.status() == Status.CHANGED)
        && outcome.effects().stream().anyMatch(Effect.Growth.class::isInstance);
  }

  /** The outcome as it is when the inventory has grown; items that waited for that are told. */
  TaskOutcome of(TaskOutcome outcome) {
    if (!takes(outcome)) {
      return outcome;
    }
    if (outcome.items().isEmpty()) {
      return grown(outcome);
    }
    List<TaskOutcome> items = new ArrayList<>();
    for (TaskOutcome item : outcome.items()) {
      boolean waited = takes(item);
      TaskOutcome ended = waited ? grown(item) : item;
      items.add(ended);
      if (waited) {
        listener.on(new Event.ItemEnded(ended));
      }
    }
    return Outcomes.ofLoop(outcome.host(), outcome.module(), items);
  }

  private TaskOutcome grown(TaskOutcome outcome) {
    boolean changed = false;
    for (Effect effect : outcome.effects()) {
      try {
        if (effect instanceof Effect.Growth growth) {
          changed |= grow(growth, outcome.host());
        }
      } catch (IllegalArgumentException e) {
        Map<String, Object> failure = new LinkedHashMap<>(outcome.result());
        failure.put("failed", true);
        failure.put("msg", e.getMessage());
        return outcome.failed(failure, Notes.NONE);
      }
    }
    return judged(outcome, changed);
  }

  private boolean grow(Effect.Growth growth, String host) {
    Inventory inventory = machinery.hosts().inventory();
    if (growth instanceof Effect.AddHost added) {
      return inventory.add(new NewHost(added.name(), added.groups(), added.variables()));
    }
    Effect.AddToGroup added = (Effect.AddToGroup) growth;
    return inventory.add(new NewMember(host, added.group(), added.parents()));
  }

  /** Who says when the task has changed something sees what is known only now. */
  private TaskOutcome judged(TaskOutcome outcome, boolean changed) {
    Map<String, Object> values = new LinkedHashMap<>(outcome.result());
    values.put("changed", changed);
    if (!task.verdict().changedWhen().isEmpty()) {
      HostTurn turn =
          scopes
              .turn(outcome.host(), task)
              .with(Precedence.TASK_VARS, task.keywords().vars())
              .with(Precedence.TASK_LOCAL, seen(values));
      new Verdicts(values, machinery.templates(), turn.scope()).apply(task.verdict());
    }
    boolean is = Boolean.TRUE.equals(values.get("changed"));
    return outcome.ended(is ? Status.CHANGED : Status.OK, values);
  }

  private Map<String, Object> seen(Map<String, Object> values) {
    Map<String, Object> local = new LinkedHashMap<>();
    for (String name : List.of("ansible_loop_var", "ansible_index_var")) {
      if (values.get(name) instanceof String variable) {
        local.put(variable, values.get(variable));
      }
    }
    if (task.register() != null) {
      local.put(task.register().value().toString(), values);
    }
    return local;
  }
}
