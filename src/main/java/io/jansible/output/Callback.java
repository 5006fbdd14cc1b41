package io.jansible.output;

import io.jansible.execute.Listener;
import java.util.function.Function;

/**
 * A listener that an operator can choose by name.
 *
 * @param name the short name
 * @param collection where Ansible has it: {@code ansible.builtin}, …
 * @param main whether it shows the run; others only add something to what another one shows
 */
public record Callback(
    String name, String collection, boolean main, Function<CallbackParts, Listener> maker) {
  /** Makes the listener of one run. */
  public Listener on(CallbackParts parts) {
    return maker.apply(parts);
  }

  /** Whether an operator means it: by its name, alone or behind its collection's. */
  boolean answersTo(String spelling) {
    return spelling.equals(name)
        || spelling.equals(collection + "." + name)
        || spelling.equals("ansible.builtin." + name)
        || spelling.equals("ansible.legacy." + name);
  }
}
