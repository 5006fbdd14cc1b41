package io.jansible.playbook;

import io.jansible.source.Ordered;
import java.util.List;

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
   * @param pause seconds between two items
   * @param extended whether the variable ansible_loop tells of the loop
   * @param allItems whether that one has all items too
   * @param breakWhen conditions after which no more item follows, all of which must hold
   */
  public record Control(
      Written variable,
      Written index,
      Written label,
      Written pause,
      Written extended,
      Written allItems,
      List<Written> breakWhen) {
    public static final Control UNSAID = new Control(null, null, null, null, null, null, List.of());

    public Control {
      breakWhen = Ordered.copy(breakWhen);
    }
  }
}
