package io.jansible.module;

import java.util.List;
import java.util.Map;

/** What a module asks of the engine; the engine carries it out after the module has returned. */
public sealed interface Effect {
  /** The variables that the task's own conditions and its next items see already. */
  default Map<String, Object> seen() {
    return Map.of();
  }

  /** Facts that a node told (ansible_facts); connection variables among them are dropped. */
  record Facts(Map<String, Object> facts) implements Effect {}

  /** Variables that a playbook set on a host (set_fact); they win over play variables. */
  record SetFacts(Map<String, Object> facts, boolean cacheable) implements Effect {
    @Override
    public Map<String, Object> seen() {
      return facts;
    }
  }

  /** Variables that a playbook read from files (include_vars). */
  record IncludeVars(Map<String, Object> variables) implements Effect {
    @Override
    public Map<String, Object> seen() {
      return variables;
    }
  }

  /**
   * Figures for the end of the playbook (set_stats).
   *
   * @param perHost whether they are the host's, not the run's
   * @param aggregate whether they are added to earlier ones of the same name
   */
  record Stats(Map<String, Object> figures, boolean perHost, boolean aggregate) implements Effect {}

  /** Steps that are to be included into the play at this place. */
  sealed interface Include extends Effect {}

  /** A file of tasks that is to be included, by the name that the author gave. */
  record IncludeTasks(String file) implements Include {}

  /**
   * A role that is to be included; names of files are null for {@code main}.
   *
   * @param published whether the rest of the play sees its variables
   * @param validated whether its argument specification is checked
   */
  record IncludeRole(
      String name,
      String tasksFrom,
      String varsFrom,
      String defaultsFrom,
      String handlersFrom,
      boolean duplicatesAllowed,
      boolean published,
      boolean validated)
      implements Include {}

  /** What a playbook makes of the inventory while it runs. */
  sealed interface Growth extends Effect {}

  /** A host that is to be in the inventory, with groups and variables of its own. */
  record AddHost(String name, List<String> groups, Map<String, Object> variables)
      implements Growth {}

  /** A group that this host is to be in, and groups that are to hold that one. */
  record AddToGroup(String group, List<String> parents) implements Growth {}

  /** A meta action of the engine, by Ansible's name: flush_handlers, end_play, noop, … */
  record Meta(String action) implements Effect {}
}
