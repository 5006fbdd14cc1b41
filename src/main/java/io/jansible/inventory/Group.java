package io.jansible.inventory;

import io.jansible.source.Ordered;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Hosts under one name, with the variables they share; a group may hold groups. */
public final class Group {
  public static final String ALL = "all";
  public static final String UNGROUPED = "ungrouped";

  /** In whose order variables win: the deeper group, then priority, then the name's. */
  static final Comparator<Group> PRECEDENCE =
      Comparator.comparingInt((Group group) -> group.depth)
          .thenComparingInt(group -> group.priority)
          .thenComparing(group -> group.name);

  private final String name;
  private final int depth;
  private final int priority;
  private final Map<String, Object> variables;
  private final List<String> children;
  private final List<String> members;
  private final List<String> hosts;

  Group(
      String name,
      int depth,
      int priority,
      Map<String, Object> variables,
      List<String> children,
      List<String> members,
      List<String> hosts) {
    this.name = name;
    this.depth = depth;
    this.priority = priority;
    this.variables = Ordered.copy(variables);
    this.children = List.copyOf(children);
    this.members = List.copyOf(members);
    this.hosts = List.copyOf(hosts);
  }

  public String name() {
    return name;
  }

  /** The variables that inventory sources set on the group: values and templates. */
  public Map<String, Object> variables() {
    return variables;
  }

  /** The names of the groups directly in this group. */
  public List<String> children() {
    return children;
  }

  /** The names of the hosts directly in this group. */
  public List<String> members() {
    return members;
  }

  /** The names of all hosts in this group and the groups below it, in the order of a play. */
  public List<String> hosts() {
    return hosts;
  }

  @Override
  public String toString() {
    return name;
  }
}
