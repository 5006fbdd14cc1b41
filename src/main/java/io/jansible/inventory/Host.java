package io.jansible.inventory;

import io.jansible.source.Ordered;
import io.jansible.source.Position;
import java.util.List;
import java.util.Map;

/** A machine by the name that its inventory gives it; two hosts are the same by identity. */
public final class Host {
  private final String name;
  private final Position at;
  private final boolean implicit;
  private final Map<String, Object> variables;
  private final List<Group> groups;

  Host(
      String name,
      Position at,
      boolean implicit,
      Map<String, Object> variables,
      List<Group> groups) {
    this.name = name;
    this.at = at;
    this.implicit = implicit;
    this.variables = Ordered.copy(variables);
    this.groups = List.copyOf(groups);
  }

  public String name() {
    return name;
  }

  /** Where an inventory names it first, or null when no file does. */
  public Position at() {
    return at;
  }

  /** Whether no inventory names it: a localhost that is there nevertheless. */
  public boolean isImplicit() {
    return implicit;
  }

  /** The variables that inventory sources set on the host itself: values and templates. */
  public Map<String, Object> variables() {
    return variables;
  }

  /** All groups that hold it, whose variables win in this order, the last most; all is first. */
  public List<Group> groups() {
    return groups;
  }

  @Override
  public String toString() {
    return name;
  }
}
