package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.GroupDraft;
import io.jansible.inventory.InventoryBuilder.HostDraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The hosts and groups of an inventory. It grows in place, so a host more costs that host; whoever
 * reads meanwhile sees each host and group as it was or as it is now.
 */
final class InventoryContent {
  /** In whose order variables win: the deeper group, then priority, then the name's. */
  private static final Comparator<GroupDraft> PRECEDENCE =
      Comparator.comparingInt((GroupDraft group) -> group.depth)
          .thenComparingInt(group -> group.priority == null ? 1 : group.priority)
          .thenComparing(group -> group.name);

  private final InventoryBuilder drafts;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Map<String, Group> groups = new ConcurrentHashMap<>();

  /** Hosts in the same groups share the list of all groups above them. */
  private final Map<Set<GroupDraft>, List<Group>> precedences = new HashMap<>();

  private final Map<String, Host> implicit = new ConcurrentHashMap<>();
  private final Map<String, HostDraft> implicitDrafts = new HashMap<>();
  private volatile List<Host> listed;
  private volatile List<Group> listedGroups;
  private volatile Host localhost;

  InventoryContent(InventoryBuilder drafts) {
    this.drafts = drafts;
    drafts.groups.values().forEach(this::publish);
    drafts.hosts.values().forEach(this::publish);
    for (String name : Inventory.LOCALHOST) {
      implicit.put(name, implicitHost(name, List.of(groups.get(Group.ALL))));
    }
  }

  private static Host implicitHost(String name, List<Group> groups) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("ansible_python_interpreter", ControllerPython.path());
    variables.put("ansible_connection", "local");
    return new Host(name, null, true, variables, groups);
  }

  private void publish(GroupDraft draft) {
    groups.computeIfAbsent(draft.name, name -> new Group(draft, this));
  }

  private void publish(HostDraft draft) {
    Map<String, Object> variables = new LinkedHashMap<>(draft.fromBirth);
    variables.putAll(draft.variables);
    Host host = new Host(draft.name, draft.at, false, variables, precedence(draft.groups));
    hosts.put(draft.name, host);
    boolean known = localhost != null && !localhost.name().equals(draft.name);
    if (!known && Inventory.LOCALHOST.contains(draft.name)) {
      localhost = host;
    }
  }

  private List<Group> precedence(Set<GroupDraft> direct) {
    List<Group> known = precedences.get(direct);
    if (known == null) {
      known = groupsOf(direct).stream().map(draft -> groups.get(draft.name)).toList();
      precedences.put(Set.copyOf(direct), known);
    }
    return known;
  }

  /** The groups and all above them, in the order in which their variables win. */
  static List<GroupDraft> groupsOf(Set<GroupDraft> direct) {
    return InventoryBuilder.above(direct).stream().sorted(PRECEDENCE).toList();
  }

  Host host(String name) {
    Host host = hosts.get(name);
    if (host == null && implicit.containsKey(name)) {
      host = localhost != null ? localhost : implicit.get(name);
    }
    return host;
  }

  boolean lists(String name) {
    return hosts.containsKey(name);
  }

  Group group(String name) {
    return groups.get(name);
  }

  List<Host> hosts() {
    List<Host> known = listed;
    if (known == null) {
      synchronized (this) {
        known = drafts.hosts.keySet().stream().map(hosts::get).toList();
        listed = known;
      }
    }
    return known;
  }

  List<Group> groups() {
    List<Group> known = listedGroups;
    if (known == null) {
      synchronized (this) {
        known = drafts.groups.keySet().stream().map(groups::get).toList();
        listedGroups = known;
      }
    }
    return known;
  }

  List<Path> directories() {
    return List.copyOf(drafts.directories);
  }

  /** Adds what a playbook says of a host; answers whether anything is new. */
  synchronized boolean add(NewHost added) {
    HostDraft host = drafts.hosts.get(added.name());
    boolean changed = host == null;
    if (host == null) {
      host = drafts.host(added.name(), null, null, drafts.group(Group.ALL));
      host.fromBirth.put("inventory_file", null);
      host.fromBirth.put("inventory_dir", null);
    }
    changed |= set(host, added.variables());
    Set<GroupDraft> before = Set.copyOf(host.groups);
    for (String name : added.groups()) {
      changed |= !drafts.knows(name);
      changed |= InventoryBuilder.join(host, group(name, List.of()));
    }
    if (changed) {
      drafts.settle(host);
      publish(host);
      stale(before);
      stale(host.groups);
    }
    return changed;
  }

  /** A group, made if it is new, whose parents have been linked before. */
  private GroupDraft group(String name, List<GroupDraft> parents) {
    GroupDraft group = drafts.group(name);
    parents.forEach(parent -> InventoryBuilder.addChild(parent, group));
    drafts.settle(group);
    publish(group);
    return group;
  }

  private static boolean set(HostDraft host, Map<String, Object> variables) {
    boolean changed = false;
    for (Map.Entry<String, Object> variable : variables.entrySet()) {
      Map<String, Object> known = host.variables;
      boolean has = known.containsKey(variable.getKey());
      if (!has || !Objects.equals(known.get(variable.getKey()), variable.getValue())) {
        known.put(variable.getKey(), variable.getValue());
        changed = true;
      }
    }
    return changed;
  }

  /**
   * Puts a host into a group, and the group into others; answers whether anything is new.
   *
   * @throws IllegalArgumentException when a group would hold itself
   */
  synchronized boolean add(NewMember added) {
    boolean changed = false;
    List<GroupDraft> parents = new ArrayList<>();
    for (String name : added.parents()) {
      changed |= !drafts.knows(name);
      parents.add(group(name, List.of()));
    }
    boolean known = drafts.knows(added.group());
    GroupDraft group = drafts.group(added.group());
    boolean linked = !group.parents.containsAll(parents);
    group(added.group(), parents);
    HostDraft host = member(added.host());
    boolean joined =
        host != null
            && !InventoryBuilder.above(host.groups).contains(group)
            && InventoryBuilder.join(host, group);
    if (linked && known) {
      settleBelow(group);
    }
    if (joined) {
      settle(host);
    }
    return changed || linked || joined;
  }

  /** A listed host, or one of the names that this machine always has; null for any other. */
  private HostDraft member(String name) {
    HostDraft host = drafts.hosts.get(name);
    if (host != null || !implicit.containsKey(name)) {
      return host;
    }
    return implicitDrafts.computeIfAbsent(
        name,
        n -> {
          HostDraft draft = new HostDraft(n, null);
          draft.groups.add(drafts.group(Group.ALL));
          return draft;
        });
  }

  /** Other parents make other variables win on all hosts below. */
  private void settleBelow(GroupDraft group) {
    precedences.clear();
    for (GroupDraft each : InventoryBuilder.below(group)) {
      List.copyOf(each.members).forEach(this::settle);
    }
    stale(Set.of(group));
  }

  private void settle(HostDraft host) {
    Set<GroupDraft> before = Set.copyOf(host.groups);
    if (implicitDrafts.get(host.name) == host) {
      implicit.put(host.name, implicitHost(host.name, precedence(host.groups)));
    } else {
      drafts.settle(host);
      publish(host);
    }
    stale(before);
    stale(host.groups);
  }

  private void stale(Set<GroupDraft> changed) {
    InventoryBuilder.above(changed).forEach(draft -> groups.get(draft.name).forget());
    listed = null;
    listedGroups = null;
  }

  /** Reads something of the drafts while nothing is added. */
  synchronized <T> T reading(Supplier<T> reader) {
    return reader.get();
  }
}
