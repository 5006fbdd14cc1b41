package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.GroupDraft;
import io.jansible.inventory.InventoryBuilder.HostDraft;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the immutable hosts and groups of the drafts: depths, members and precedence. */
final class InventoryAssembly {
  private final InventoryBuilder drafts;
  private final Map<GroupDraft, Integer> depths = new HashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();

  /** Hosts in the same groups share the list of all groups above them. */
  private final Map<Set<GroupDraft>, List<Group>> precedences = new HashMap<>();

  InventoryAssembly(InventoryBuilder drafts) {
    this.drafts = drafts;
  }

  Inventory assemble(Collection<Path> directories) {
    for (GroupDraft draft : drafts.groups.values()) {
      groups.put(draft.name, group(draft));
    }
    Map<String, Host> hosts = new LinkedHashMap<>();
    Host localhost = null;
    for (HostDraft draft : drafts.hosts.values()) {
      Host host = new Host(draft.name, draft.at, false, draft.variables, precedence(draft.groups));
      hosts.put(draft.name, host);
      if (localhost == null && Inventory.LOCALHOST.contains(draft.name)) {
        localhost = host;
      }
    }
    return new Inventory(hosts, groups, localhost, List.copyOf(directories));
  }

  private Group group(GroupDraft draft) {
    return new Group(
        draft.name,
        depth(draft),
        draft.priority,
        draft.variables,
        draft.children.stream().map(child -> child.name).toList(),
        draft.members.stream().map(member -> member.name).toList(),
        hosts(draft));
  }

  private int depth(GroupDraft draft) {
    Integer known = depths.get(draft);
    if (known == null) {
      known = 0;
      for (GroupDraft parent : draft.parents) {
        known = Math.max(known, depth(parent) + 1);
      }
      depths.put(draft, known);
    }
    return known;
  }

  /** The group's own hosts, then those of its children, then those of their children. */
  private static List<String> hosts(GroupDraft draft) {
    Set<String> names = new LinkedHashSet<>();
    Set<GroupDraft> seen = new LinkedHashSet<>();
    Deque<GroupDraft> queue = new ArrayDeque<>(List.of(draft));
    while (!queue.isEmpty()) {
      GroupDraft group = queue.remove();
      if (seen.add(group)) {
        for (HostDraft member : group.members) {
          names.add(member.name);
        }
        queue.addAll(group.children);
      }
    }
    return new ArrayList<>(names);
  }

  private List<Group> precedence(Set<GroupDraft> direct) {
    List<Group> known = precedences.get(direct);
    if (known == null) {
      Set<GroupDraft> above = new LinkedHashSet<>();
      Deque<GroupDraft> queue = new ArrayDeque<>(direct);
      while (!queue.isEmpty()) {
        GroupDraft group = queue.remove();
        if (above.add(group)) {
          queue.addAll(group.parents);
        }
      }
      known = above.stream().map(draft -> groups.get(draft.name)).sorted(Group.PRECEDENCE).toList();
      precedences.put(Set.copyOf(direct), known);
    }
    return known;
  }
}
