package io.jansible.inventory;

import io.jansible.source.HashBehaviour;
import io.jansible.source.Position;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Collects hosts and groups while sources are read. Each source fills a draft of its own, which is
 * taken over when the whole source could be read, so that a source counts wholly or not at all.
 */
final class InventoryBuilder {
  /** A group as far as it is known. */
  static final class GroupDraft {
    final String name;
    final Set<GroupDraft> children = new LinkedHashSet<>();
    final Set<GroupDraft> parents = new LinkedHashSet<>();
    final Set<HostDraft> members = new LinkedHashSet<>();
    final Map<String, Object> variables = new LinkedHashMap<>();
    Integer priority;
    int depth;

    GroupDraft(String name) {
      this.name = name;
    }
  }

  /** A host as far as it is known. */
  static final class HostDraft {
    final String name;
    final Position at;
    final Set<GroupDraft> groups = new LinkedHashSet<>();

    /** Variables that count only from the source that names the host first. */
    final Map<String, Object> fromBirth = new LinkedHashMap<>();

    final Map<String, Object> variables = new LinkedHashMap<>();

    HostDraft(String name, Position at) {
      this.name = name;
      this.at = at;
    }
  }

  static final String PRIORITY = "ansible_group_priority";

  final Map<String, HostDraft> hosts = new LinkedHashMap<>();
  final Map<String, GroupDraft> groups = new LinkedHashMap<>();
  final Set<Path> directories = new LinkedHashSet<>();
  private final GroupNames names;
  private final InventoryBuilder whole;
  final HashBehaviour behaviour;
  private final Map<String, Object> birth = new LinkedHashMap<>();
  private boolean oddNames;

  InventoryBuilder() {
    this(GroupNames.NEVER, HashBehaviour.REPLACE, null);
  }

  /**
   * @param whole what other sources said before, or null
   */
  private InventoryBuilder(GroupNames names, HashBehaviour behaviour, InventoryBuilder whole) {
    this.names = names;
    this.behaviour = behaviour;
    this.whole = whole;
    addChild(group(Group.ALL), group(Group.UNGROUPED));
  }

  static InventoryBuilder with(InventorySettings settings) {
    return new InventoryBuilder(settings.names(), settings.dictionaries(), null);
  }

  /**
   * A draft for one more source: hosts that it names first know it as inventory_file.
   *
   * @param directory null for a list of hosts, which stands in no directory
   */
  InventoryBuilder draft(String source, Path directory) {
    InventoryBuilder draft = new InventoryBuilder(names, behaviour, this);
    draft.birth.put("inventory_file", source);
    draft.birth.put("inventory_dir", directory == null ? null : directory.toString());
    return draft;
  }

  /** What the sources before this draft's said. */
  InventoryBuilder whole() {
    return whole == null ? this : whole;
  }

  /** What is told of groups' names, or null when all are plain. */
  String namesWarning() {
    return oddNames ? names.warning() : null;
  }

  /** Whether this source, or one before it, has named the group. */
  boolean knows(String group) {
    return groups.containsKey(names.of(group)) || (whole != null && whole.knows(group));
  }

  GroupDraft group(String name) {
    GroupDraft known = groups.get(name);
    if (known != null) {
      return known;
    }
    oddNames |= !GroupNames.isPlain(name);
    return groups.computeIfAbsent(names.of(name), GroupDraft::new);
  }

  /** A group whose name is made of values: its name is always made plain. */
  GroupDraft constructedGroup(String name) {
    return group(GroupNames.plain(name));
  }

  /**
   * The host of this name, in the group.
   *
   * @param at where it is named, or null
   * @param port the port that stands behind the name, or null; it counts where a host is named
   *     first
   */
  HostDraft host(String name, Position at, Integer port, GroupDraft group) {
    HostDraft host = hosts.get(name);
    if (host == null) {
      host = new HostDraft(name, at);
      if (port != null) {
        host.fromBirth.put("ansible_port", (long) port);
      }
      host.fromBirth.putAll(birth);
      hosts.put(name, host);
    }
    join(host, group);
    return host;
  }

  /** Answers whether the host was not in the group. */
  static boolean join(HostDraft host, GroupDraft group) {
    host.groups.add(group);
    return group.members.add(host);
  }

  /**
   * Puts a group into another; answers whether it was not there.
   *
   * @throws IllegalArgumentException when the group would hold itself
   */
  static boolean addChild(GroupDraft parent, GroupDraft child) {
    if (child.name.equals(Group.ALL)) {
      throw new IllegalArgumentException("The group 'all' holds all groups and is in none");
    } else if (parent == child) {
      throw new IllegalArgumentException("Group '" + child.name + "' cannot be its own child");
    } else if (!parent.children.contains(child) && below(child).contains(parent)) {
      throw new IllegalArgumentException(
          String.format(
              "Group '%s' cannot be a child of '%s', which is already below it",
              child.name, parent.name));
    }
    child.parents.add(parent);
    deepen(child, parent.depth + 1);
    return parent.children.add(child);
  }

  private static void deepen(GroupDraft group, int depth) {
    if (group.depth < depth) {
      group.depth = depth;
      group.children.forEach(child -> deepen(child, depth + 1));
    }
  }

  /** The group and all groups below it. */
  static Set<GroupDraft> below(GroupDraft top) {
    Set<GroupDraft> seen = new LinkedHashSet<>();
    Deque<GroupDraft> queue = new ArrayDeque<>(Set.of(top));
    while (!queue.isEmpty()) {
      GroupDraft group = queue.remove();
      if (seen.add(group)) {
        queue.addAll(group.children);
      }
    }
    return seen;
  }

  /** The groups and all groups above them. */
  static Set<GroupDraft> above(Iterable<GroupDraft> groups) {
    Set<GroupDraft> seen = new HashSet<>();
    Deque<GroupDraft> queue = new ArrayDeque<>();
    groups.forEach(queue::add);
    while (!queue.isEmpty()) {
      GroupDraft group = queue.remove();
      if (seen.add(group)) {
        queue.addAll(group.parents);
      }
    }
    return seen;
  }

  /**
   * Sets a group's variable.
   *
   * @throws IllegalArgumentException when it is ansible_group_priority and no number
   */
  static void setVariable(GroupDraft group, String name, Object value) {
    if (!name.equals(PRIORITY)) {
      group.variables.put(name, value);
      return;
    }
    try {
      group.priority = Integer.valueOf(String.valueOf(value));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(PRIORITY + " must be a number, not '" + value + "'", e);
    }
  }

  /**
   * Takes over all that a draft has.
   *
   * @throws IllegalArgumentException when groups of several sources hold each other
   */
  void add(InventoryBuilder draft) {
    new DraftMerge(this, draft).run();
    oddNames |= draft.oddNames;
  }

  Inventory build() {
    return new Inventory(content());
  }

  InventoryContent content() {
    hosts.values().forEach(this::settle);
    groups.values().forEach(this::settle);
    return new InventoryContent(this);
  }

  /** A host is in ungrouped exactly when no other group than all has it. */
  void settle(HostDraft host) {
    GroupDraft all = group(Group.ALL);
    GroupDraft ungrouped = group(Group.UNGROUPED);
    boolean grouped = host.groups.stream().anyMatch(g -> g != all && g != ungrouped);
    if (!grouped) {
      join(host, ungrouped);
    } else if (host.groups.remove(ungrouped)) {
      ungrouped.members.remove(host);
    }
  }

  /** A group that is in no other one is in all. */
  void settle(GroupDraft group) {
    GroupDraft all = group(Group.ALL);
    if (group != all && group.parents.isEmpty()) {
      addChild(all, group);
    }
  }
}
