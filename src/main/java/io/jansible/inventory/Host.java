package io.jansible.inventory;

import io.jansible.source.Ordered;
import java.util.List;
import java.util.Map;

/** A machine by the name that its inventory gives it; two hosts are the same by identity. */
public final class Host {
  private final String name;
  private final boolean implicit;
  private final Map<String, Object> variables;
  private final List<Group> groups;

  Host(String name, boolean implicit, Map<String, Object> variables, List<Group> groups) {
    this.name = name;
    this.implicit = implicit;
    this.variables = Ordered.copy(variables);
    this.groups = List.copyOf(groups);
  }

  public String name() {
    return name;
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
