package io.jansible.playbook;

/**
 * What a task is repeated over.
 *
 * @param lookup null for {@code loop}, else the name after {@code with_}: items, list, dict, …
 * @param items a list or what the lookup takes, or a template of it
 */
public record Loop(String lookup, Written items, Control control) {

  /**
   * The keywords of loop_control; null where unsaid.
   *
   * @param variable loop_var, the name of the variable that holds the item
   * @param index index_var, the name of the variable that counts from 0
   * @param label a template of what the output shows instead of the item
   */
  public record Control(Written variable, Written index, Written label) {
    public static final Control UNSAID = new Control(null, null, null);
  }
}
