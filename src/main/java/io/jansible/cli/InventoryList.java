package io.jansible.cli;

import io.jansible.inventory.Group;
import io.jansible.inventory.Host;
import io.jansible.inventory.Inventory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole inventory as one dictionary, in the form that readers of JSON, YAML or TOML expect: a
 * list of groups with the hosts' variables apart, a tree of groups, or a table of groups.
 */
final class InventoryList {
  private final Inventory inventory;
  private final List<Host> hosts;
  private final Set<String> listed = new HashSet<>();
  private final ShownVariables variables;
  private final Choices choices;
  private final Set<String> seenHosts = new HashSet<>();
  private final Set<String> seenGroups = new HashSet<>();

  /**
   * @param hosts those inside the limit
   */
  InventoryList(Inventory inventory, List<Host> hosts, ShownVariables variables, Choices choices) {
    this.inventory = inventory;
    this.hosts = hosts;
    this.variables = variables;
    this.choices = choices;
    hosts.forEach(host -> listed.add(host.name()));
  }

  Map<String, Object> list() {
    Map<String, Object> all = new LinkedHashMap<>();
    Group top = inventory.group(Group.ALL).orElseThrow();
    if (choices.flag("--yaml")) {
      tree(top, all);
    } else if (choices.flag("--toml")) {
      table(top, all);
    } else {
      flat(top, all);
      all.put("_meta", meta());
    }
    return all;
  }

  private Map<String, Object> meta() {
    Map<String, Object> byHost = new LinkedHashMap<>();
    for (Host host : hosts) {
      Map<String, Object> shown = variables.of(host);
      if (!shown.isEmpty()) {
        byHost.put(host.name(), shown);
      }
    }
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put("hostvars", byHost);
    if (choices.keepsTypes()) {
      // Cores up to 2.18, whose values these would not be, do not say how values are written.
      meta.put("profile", "inventory_legacy");
    }
    return meta;
  }

  /** Each group once, beside the others, with names only. */
  private void flat(Group group, Map<String, Object> into) {
    if (!seenGroups.add(group.name())) {
      return;
    }
    put(into, group, members(group), group.children());
    children(group).forEach(child -> flat(child, into));
  }

  /** Each group inside its parents, whole where it is met first; each host's variables once. */
  private void tree(Group group, Map<String, Object> into) {
    Map<String, Object> below = new LinkedHashMap<>();
    for (Group child : children(group)) {
      if (seenGroups.contains(child.name())) {
        below.put(child.name(), Map.of());
      } else {
        tree(child, below);
        seenGroups.add(child.name());
      }
    }
    put(into, group, withVariables(group), below);
  }

  /** Each group beside the others and before its children; each host's variables once. */
  private void table(Group group, Map<String, Object> into) {
    if (!seenGroups.add(group.name())) {
      return;
    }
    into.put(group.name(), null);
    List<String> names = new ArrayList<>();
    for (Group child : children(group)) {
      boolean nobody = child.name().equals(Group.UNGROUPED) && child.members().isEmpty();
      if (!nobody) {
        if (!group.name().equals(Group.ALL)) {
          names.add(child.name());
        }
        table(child, into);
      }
    }
    put(into, group, withVariables(group), names);
  }

  private List<Group> children(Group group) {
    return group.children().stream().map(name -> inventory.group(name).orElseThrow()).toList();
  }

  private List<String> members(Group group) {
    return group.name().equals(Group.ALL)
        ? List.of()
        : group.members().stream().filter(listed::contains).toList();
  }

  private Map<String, Object> withVariables(Group group) {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (String name : members(group)) {
      boolean first = seenHosts.add(name);
      shown.put(name, first ? variables.of(inventory.host(name).orElseThrow()) : Map.of());
    }
    return shown;
  }

  /** A group that has nothing to say is not there. */
  private void put(Map<String, Object> into, Group group, Object members, Object children) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("children", children);
    described.put("hosts", members);
    described.put("vars", variables.isExport() ? variables.of(group) : Map.of());
    described.values().removeIf(part -> part.equals(Map.of()) || part.equals(List.of()));
    if (described.isEmpty()) {
      into.remove(group.name());
    } else {
      into.put(group.name(), described);
    }
  }
}
