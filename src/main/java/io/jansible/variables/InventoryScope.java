package io.jansible.variables;

import io.jansible.inventory.Host;
import io.jansible.inventory.Inventory;
import io.jansible.inventory.InventoryVariables;
import io.jansible.template.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the inventory says of one host, as it is now: an inventory may grow while a run reads it.
 */
final class InventoryScope implements Scope {
  private final String host;
  private final Inventory inventory;
  private final InventoryVariables variables;
  private volatile Seen seen;

  InventoryScope(String host, Inventory inventory, InventoryVariables variables) {
    this.host = host;
    this.inventory = inventory;
    this.variables = variables;
    // A mistake in a file of variables is told before the host's first task.
    now();
  }

  /**
   * What a generation of the inventory says.
   *
   * @param groups null for a host that is in no inventory
   */
  private record Seen(int generation, Map<String, Object> variables, List<String> groups) {}

  private Seen now() {
    Seen known = seen;
    int generation = inventory.generation();
    if (known == null || known.generation() != generation) {
      Host now = inventory.host(host).orElse(null);
      known =
          now == null
              ? new Seen(generation, Map.of(), null)
              : new Seen(generation, variables.of(now), RunMagic.groupNames(now));
      seen = known;
    }
    return known;
  }

  /** The variable group_names, or that it is not there. */
  Object groupNames() {
    List<String> groups = now().groups();
    return groups == null ? ABSENT : groups;
  }

  @Override
  public Object get(String name) {
    return now().variables().getOrDefault(name, ABSENT);
  }

  @Override
  public Collection<String> names() {
    return now().variables().keySet();
  }
}
