package io.jansible.inventory;

import io.jansible.source.Position;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Collects hosts and groups while sources are read, and makes the inventory of them. */
final class InventoryBuilder {
  /** A group as far as it is known. */
  static final class GroupDraft {
    final String name;
    final Set<GroupDraft> children = new LinkedHashSet<>();
    final Set<GroupDraft> parents = new LinkedHashSet<>();
    final Set<HostDraft> members = new LinkedHashSet<>();
    final Map<String, Object> variables = new LinkedHashMap<>();
    int priority = 1;

    GroupDraft(String name) {
      this.name = name;
    }
  }

  /** A host as far as it is known. */
  static final class HostDraft {
    final String name;
    final Position at;
    final Set<GroupDraft> groups = new LinkedHashSet<>();
    final Map<String, Object> variables = new LinkedHashMap<>();

    HostDraft(String name, Position at) {
      this.name = name;
      this.at = at;
    }
  }

  private static final String PRIORITY = "ansible_group_priority";

  final Map<String, HostDraft> hosts = new LinkedHashMap<>();
  final Map<String, GroupDraft> groups = new LinkedHashMap<>();
  private final Set<Path> directories = new LinkedHashSet<>();
  private String sourceName;
  private String sourceDirectory;

  InventoryBuilder() {
    addChild(group(Group.ALL), group(Group.UNGROUPED));
  }

  /**
   * Says which source is read from now on: hosts that it names first know it as inventory_file.
   *
   * @param directory null for a list of hosts, which stands in no directory
   */
  void startSource(String name, Path directory) {
    sourceName = name;
    sourceDirectory = directory == null ? null : directory.toString();
  }

  /** Adds a directory of which group_vars and host_vars count: that of a whole source. */
  void addDirectory(Path directory) {
    directories.add(directory);
  }

  GroupDraft group(String name) {
    return groups.computeIfAbsent(name, GroupDraft::new);
  }

  /**
   * The host of this name, in the group.
   *
   * @param at where it is named, or null
   * @param port the port that stands behind the name, or null; it counts where a host is named
   *     first
   */
  HostDraft host(String name, Position at, Integer port, GroupDraft group) {
    HostDraft host = hosts.computeIfAbsent(name, n -> newHost(n, at, port));
    group.members.add(host);
    host.groups.add(group);
    return host;
  }

  private HostDraft newHost(String name, Position at, Integer port) {
    HostDraft host = new HostDraft(name, at);
    if (port != null) {
      host.variables.put("ansible_port", (long) port);
    }
    if (sourceName != null) {
      host.variables.put("inventory_file", sourceName);
      host.variables.put("inventory_dir", sourceDirectory);
    }
    return host;
  }

  /**
   * Puts a group into another.
   *
   * @throws IllegalArgumentException when the group would hold itself
   */
  void addChild(GroupDraft parent, GroupDraft child) {
    if (child.name.equals(Group.ALL)) {
      throw new IllegalArgumentException("The group 'all' holds all groups and is in none");
    } else if (parent == child) {
      throw new IllegalArgumentException("Group '" + child.name + "' cannot be its own child");
    }
    if (isBelow(child, parent)) {
      throw new IllegalArgumentException(
          String.format(
              "Group '%s' cannot be a child of '%s', which is already below it",
              child.name, parent.name));
    }
    parent.children.add(child);
    child.parents.add(parent);
  }

  private static boolean isBelow(GroupDraft above, GroupDraft below) {
    for (GroupDraft child : above.children) {
      if (child == below || isBelow(child, below)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Sets a group's variable.
   *
   * @throws IllegalArgumentException when it is ansible_group_priority and no number
   */
  void setVariable(GroupDraft group, String name, Object value) {
    group.variables.put(name, value);
    if (!name.equals(PRIORITY)) {
      return;
    }
    try {
      group.priority = Integer.parseInt(String.valueOf(value));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(PRIORITY + " must be a number, not '" + value + "'", e);
    }
  }

  Inventory build() {
    settleUngrouped();
    settleTopGroups();
    return new InventoryAssembly(this).assemble(directories);
  }

  /** A host is in ungrouped exactly when no other group than all has it. */
  private void settleUngrouped() {
    GroupDraft all = group(Group.ALL);
    GroupDraft ungrouped = group(Group.UNGROUPED);
    for (HostDraft host : hosts.values()) {
      boolean grouped = host.groups.stream().anyMatch(g -> g != all && g != ungrouped);
      if (grouped && host.groups.remove(ungrouped)) {
        ungrouped.members.remove(host);
      } else if (!grouped && host.groups.add(ungrouped)) {
        ungrouped.members.add(host);
      }
    }
  }

  private void settleTopGroups() {
    GroupDraft all = group(Group.ALL);
    for (GroupDraft group : groups.values()) {
      if (group != all && group.parents.isEmpty()) {
        addChild(all, group);
      }
    }
  }
}
