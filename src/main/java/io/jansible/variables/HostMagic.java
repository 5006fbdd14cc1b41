package io.jansible.variables;

import io.jansible.template.Scope;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The magic variables of a host, or of a run before any host is chosen.
 *
 * @param fixed those that never change
 * @param host the host's part of the inventory, or null
 */
record HostMagic(Map<String, Object> fixed, RunGroups groups, InventoryScope host)
    implements Scope {
  @Override
  public Object get(String name) {
    return switch (name) {
      case "groups" -> groups.now();
      case "group_names" -> host == null ? ABSENT : host.groupNames();
      default -> fixed.getOrDefault(name, ABSENT);
    };
  }

  @Override
  public Collection<String> names() {
    Set<String> names = new LinkedHashSet<>(fixed.keySet());
    names.add("groups");
    if (host != null && host.groupNames() != ABSENT) {
      names.add("group_names");
    }
    return names;
  }
}
