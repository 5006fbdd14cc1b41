package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.GroupDraft;
import io.jansible.inventory.InventoryBuilder.HostDraft;
import io.jansible.source.Ordered;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hosts under one name, with the variables they share; a group may hold groups. It may get more
 * hosts while a run reads it; a list that it gave stays as it is.
 */
public final class Group {
  public static final String ALL = "all";
  public static final String UNGROUPED = "ungrouped";

  private final String name;
  private final int priority;
  private final Map<String, Object> variables;
  private final GroupDraft draft;
  private final InventoryContent inventory;
  private volatile List<String> hosts;

  Group(GroupDraft draft, InventoryContent inventory) {
    this.name = draft.name;
    this.priority = draft.priority == null ? 1 : draft.priority;
    this.variables = Ordered.copy(draft.variables);
    this.draft = draft;
    this.inventory = inventory;
  }

  public String name() {
    return name;
  }

  /** Among groups of the same depth the one with the higher priority wins; 1 when nobody says. */
  public int priority() {
    return priority;
  }

  /** The variables that inventory sources set on the group: values and templates. */
  public Map<String, Object> variables() {
    return variables;
  }

  /** The names of the groups directly in this group. */
  public List<String> children() {
    return inventory.reading(() -> draft.children.stream().map(child -> child.name).toList());
  }

  /** The names of the hosts directly in this group. */
  public List<String> members() {
    return inventory.reading(() -> draft.members.stream().map(member -> member.name).toList());
  }

  /** The names of all hosts in this group and the groups below it, in the order of a play. */
  public List<String> hosts() {
    List<String> known = hosts;
    return known != null ? known : inventory.reading(this::collect);
  }

  /** The group's own hosts, then those of its children, then those of their children. */
  private List<String> collect() {
    Set<String> names = new LinkedHashSet<>();
    for (GroupDraft group : InventoryBuilder.below(draft)) {
      for (HostDraft member : group.members) {
        names.add(member.name);
      }
    }
    List<String> collected = Ordered.copy(new ArrayList<>(names));
    hosts = collected;
    return collected;
  }

  /** Its hosts are others now. */
  void forget() {
    hosts = null;
  }

  @Override
  public String toString() {
    return name;
  }
}
