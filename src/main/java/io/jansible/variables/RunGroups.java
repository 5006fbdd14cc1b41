package io.jansible.variables;

import io.jansible.inventory.Inventory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The variable {@code groups}: each group's hosts as they are now; what was read stays as it is.
 */
final class RunGroups {
  private final Inventory inventory;
  private volatile Seen seen;

  RunGroups(Inventory inventory) {
    this.inventory = inventory;
  }

  /** What a generation of the inventory says. */
  private record Seen(int generation, Map<String, Object> groups) {}

  Map<String, Object> now() {
    Seen known = seen;
    int generation = inventory.generation();
    if (known == null || known.generation() != generation) {
      Map<String, Object> groups = new LinkedHashMap<>();
      inventory.groups().forEach(group -> groups.put(group.name(), group.hosts()));
      known = new Seen(generation, Collections.unmodifiableMap(groups));
      seen = known;
    }
    return known.groups();
  }
}
