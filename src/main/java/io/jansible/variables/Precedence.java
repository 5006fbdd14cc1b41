package io.jansible.variables;

/**
 * Where a variable can come from, weakest first, as Ansible documents the order. The one table that
 * decides which of several values of a name counts.
 */
public enum Precedence {
  /** What a task sees of how its host is reached where nobody says so: ansible_host. */
  CONNECTION_DEFAULTS,
  ROLE_DEFAULTS,
  /**
   * The inventory's sources, group_vars and host_vars; {@link io.jansible.inventory.InventoryLayer}
   * has the order among them.
   */
  INVENTORY,
  FACTS,
  /** The answers to vars_prompt are among them. */
  PLAY_VARS,
  PLAY_VARS_FILES,
  ROLE_VARS,
  /**
   * Variables of the task and of the blocks around it; the parser has put the inner over the outer.
   */
  TASK_VARS,
  INCLUDE_VARS,
  SET_FACTS,
  ROLE_PARAMS,
  INCLUDE_PARAMS,
  EXTRA_VARS,
  /** inventory_hostname, groups, hostvars, …: nobody can set these. */
  MAGIC,
  /** What exists only while a task runs: the loop's item, the result that changed_when reads. */
  TASK_LOCAL
}
