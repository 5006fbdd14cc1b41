package io.jansible.execute;

import io.jansible.module.Effect;
import io.jansible.playbook.Loop;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.PythonText;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.variables.Precedence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One task's loop on one host: its items one after the other, as loop_control says. */
final class LoopRun {
  private final Machinery machinery;
  private final ItemRunner once;
  private final Task task;
  private final HostTurn turn;
  private final Listener progress;
  private final Loop.Control control;
  private final String variable;
  private final String index;
  private final double pause;
  private final boolean extended;
  private final boolean allItems;

  /** What one item set or registered, the next one sees. */
  private final Map<String, Object> carried = new LinkedHashMap<>();

  LoopRun(Machinery machinery, ItemRunner once, Task task, HostTurn turn, Listener progress) {
    this.machinery = machinery;
    this.once = once;
    this.task = task;
    this.turn = turn;
    this.progress = progress;
    this.control = task.loop().control();
    Reading reading = new Reading(machinery.templates(), turn.scope());
    this.variable = name(reading, "loop_var", control.variable(), "item");
    this.index = name(reading, "index_var", control.index(), null);
    this.pause = Reading.toNumber(reading.keyword("pause", control.pause()), 0);
    this.extended = truth(reading, "extended", control.extended(), false);
    this.allItems = truth(reading, "extended_allitems", control.allItems(), true);
  }

  private static String name(Reading reading, String keyword, Written written, String other) {
    Object value = reading.keyword(keyword, written);
    return value == null ? other : value.toString();
  }

  private static boolean truth(Reading reading, String keyword, Written written, boolean other) {
    Object value = reading.keyword(keyword, written);
    return value == null ? other : Reading.toBool(value);
  }

  TaskOutcome over(List<Object> elements) {
    if (turn.scope().get(variable) != Scope.ABSENT) {
      progress.on(
          new Event.Warning(
              "The loop variable '%s' is already in use; give this loop another one with loop_var"
                      .formatted(variable)
                  + (task.at() == null ? "" : " (" + task.at() + ")")));
    }
    List<TaskOutcome> outcomes = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0 && pause > 0) {
        Pause.of(pause);
      }
      Map<String, Object> local = variables(elements, i);
      TaskOutcome outcome = item(local, elements.get(i));
      outcomes.add(outcome);
      progress.on(new Event.ItemEnded(outcome));
      if (isEnough(local)) {
        break;
      }
    }
    return Outcomes.ofLoop(turn.host(), machinery.shortName(task), outcomes);
  }

  private Map<String, Object> variables(List<Object> elements, int i) {
    Map<String, Object> local = new LinkedHashMap<>();
    local.put(variable, elements.get(i));
    local.put("ansible_loop_var", variable);
    if (index != null) {
      local.put(index, (long) i);
      local.put("ansible_index_var", index);
    }
    if (extended) {
      local.put("ansible_loop", told(elements, i));
    }
    return local;
  }

  /** The variable ansible_loop. */
  private Map<String, Object> told(List<Object> elements, int i) {
    long length = elements.size();
    Map<String, Object> loop = new LinkedHashMap<>();
    loop.put("index", i + 1L);
    loop.put("index0", (long) i);
    loop.put("first", i == 0);
    loop.put("last", i + 1 == length);
    loop.put("length", length);
    loop.put("revindex", length - i);
    loop.put("revindex0", length - i - 1);
    if (allItems) {
      loop.put("allitems", elements);
    }
    if (i + 1 < length) {
      loop.put("nextitem", elements.get(i + 1));
    }
    if (i > 0) {
      loop.put("previtem", elements.get(i - 1));
    }
    return loop;
  }

  private TaskOutcome item(Map<String, Object> local, Object element) {
    TaskOutcome outcome = once.run(task, seen(local), local, null, progress);
    carry(outcome);
    if (control.label() == null) {
      return outcome.labelled(PythonText.str(element));
    }
    try {
      Object label = new Reading(machinery.templates(), seen(local).scope()).value(control.label());
      return outcome.labelled(PythonText.str(label));
    } catch (TemplateException e) {
      // As in Ansible, the label's place is taken by the variable item, whatever the loop's is.
      String known = variable.equals("item") ? PythonText.str(element) : "None";
      boolean ignored =
          new Reading(machinery.templates(), turn.scope())
              .bool(task.keywords().leniency().ignoreErrors(), false);
      return outcome.unlabelled(known, e, control.label().at(), ignored);
    }
  }

  private HostTurn seen(Map<String, Object> local) {
    Map<String, Object> seen = new LinkedHashMap<>(carried);
    seen.putAll(local);
    return turn.with(Precedence.TASK_LOCAL, seen);
  }

  private void carry(TaskOutcome outcome) {
    for (Effect effect : outcome.effects()) {
      carried.putAll(effect.seen());
    }
    if (task.register() != null) {
      carried.put(task.register().value().toString(), RegisteredResult.kept(outcome));
    }
  }

  private boolean isEnough(Map<String, Object> local) {
    Scope scope = control.breakWhen().isEmpty() ? null : seen(local).scope();
    for (Written condition : control.breakWhen()) {
      if (!Condition.holds(condition, machinery.templates(), scope)) {
        return false;
      }
    }
    return scope != null;
  }
}
