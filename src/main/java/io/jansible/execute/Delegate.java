package io.jansible.execute;

import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.template.Omit;
import io.jansible.template.OverlaidScope;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.variables.Layers;
import io.jansible.variables.Precedence;
import io.jansible.variables.VariablesMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The host that does a task's work instead of the one that the task is for.
 *
 * @param name as the author or a template of theirs says it; no inventory need know it
 * @param layers what the task sees there: the delegate's own variables, and all of the task's
 * @param address where its variables say that it is reached, or null
 */
record Delegate(String name, Layers layers, String address) {
  /** What belongs to one host, and not to the task. */
  private static final Set<Precedence> OF_A_HOST =
      EnumSet.of(Precedence.INVENTORY, Precedence.FACTS, Precedence.SET_FACTS);

  /** Nobody else does the work. */
  static final Delegate NONE = new Delegate(null, null, null);

  /**
   * The delegate of a task on a host.
   *
   * @throws TemplateException when nobody can say who it is
   */
  static Delegate of(Task task, HostTurn turn, Machinery machinery) {
    Written to = task.keywords().delegation().to();
    Object value = new Reading(machinery.templates(), turn.scope()).value(to);
    if (value == null || value == Omit.OMIT || "".equals(to.value())) {
      return NONE;
    }
    String name = value.toString();
    if (name.isEmpty()) {
      throw new TemplateException("the name of the host to delegate to is empty", to.at());
    }
    Layers layers = layers(name, turn, machinery.hosts());
    String address =
        new Reading(machinery.templates(), layers).text("ansible_ssh_host", "ansible_host");
    String known = address == null ? machinery.hosts().address(name) : address;
    return new Delegate(
        name, layers.with(Precedence.CONNECTION_DEFAULTS, Map.of("ansible_host", known)), address);
  }

  private static Layers layers(String name, HostTurn turn, Hosts hosts) {
    Layers own = hosts.layers(name);
    Layers layers = turn.layers().with(Precedence.CONNECTION_DEFAULTS, Map.of());
    for (Precedence each : OF_A_HOST) {
      layers = layers.with(each, own.scope(each));
    }
    // As in Ansible, the task stays one of the host that it is for.
    Map<String, Object> magic = new LinkedHashMap<>();
    magic.put("inventory_hostname", turn.host());
    Object groups = own.get("group_names");
    if (groups != Scope.ABSENT) {
      magic.put("group_names", groups);
    }
    return layers.with(
        Precedence.MAGIC, new OverlaidScope(magic, turn.layers().scope(Precedence.MAGIC)));
  }

  boolean isSomebody() {
    return name != null;
  }

  /** The task's turn, which sees whom it delegates to and where that is. */
  HostTurn seenBy(HostTurn turn, Machinery machinery) {
    if (!isSomebody()) {
      return turn;
    }
    Map<String, Object> local = new LinkedHashMap<>(turn.layers().at(Precedence.TASK_LOCAL));
    local.put(
        "ansible_delegated_vars", Map.of(name, new VariablesMap(layers, machinery.templates())));
    return turn.with(Precedence.TASK_LOCAL, local)
        .with(
            Precedence.CONNECTION_DEFAULTS,
            Map.of("ansible_host", layers.at(Precedence.CONNECTION_DEFAULTS).get("ansible_host")));
  }
}
