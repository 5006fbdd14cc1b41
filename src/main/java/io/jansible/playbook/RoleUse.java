package io.jansible.playbook;

import io.jansible.source.HashBehaviour;
import io.jansible.source.Ordered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One use of a role: its parameters, and the roles that it needs and that need it. */
public final class RoleUse {
  private final Role role;
  private final Given given;
  private final RoleUse parent;
  private final List<RoleUse> dependencies;
  private final RoleKey key;
  private final Map<String, Object> defaults;
  private final Map<String, Object> exported;
  private final Map<String, Object> vars;
  private final Map<String, Object> params;

  /**
   * What the author wrote where the role is used.
   *
   * @param params inline variables
   * @param vars those of the keyword {@code vars}
   * @param files what tasks_from and the like say; null where a task does not bring the role in
   * @param keywords the keywords of the use alone
   * @param published whether the whole play sees the role's variables
   */
  public record Given(
      Map<String, Object> params,
      Map<String, Object> vars,
      Object files,
      Keywords keywords,
      boolean published) {
    public Given {
      params = Ordered.copy(params);
      vars = Ordered.copy(vars);
    }
  }

  RoleUse(
      Role role, Given given, RoleUse parent, List<RoleUse> dependencies, HashBehaviour behaviour) {
    this.role = role;
    this.given = given;
    this.parent = parent;
    this.dependencies = Ordered.copy(dependencies);
    this.key = RoleKey.of(role, given);
    this.defaults = mergedDefaults(behaviour);
    this.exported = mergedExports(behaviour);
    this.vars = mergedVars(behaviour);
    this.params = parent == null ? given.params() : Ordered.join(parent.params, given.params());
  }

  public Role role() {
    return role;
  }

  /** Whether the whole play sees its variables. */
  public boolean isPublished() {
    return given.published();
  }

  /** The role that includes this one or depends on it, or null. */
  public RoleUse parent() {
    return parent;
  }

  /** The roles that run before this one because of its metadata. */
  public List<RoleUse> dependencies() {
    return dependencies;
  }

  /** The role's defaults over those of its parents and dependencies. */
  public Map<String, Object> defaults() {
    return defaults;
  }

  /** What the whole play sees of its variables: {@code vars/} of it and its dependencies. */
  public Map<String, Object> exported() {
    return exported;
  }

  /** What its own tasks see of variables: the parents' too, and the keyword {@code vars}. */
  public Map<String, Object> vars() {
    return vars;
  }

  /** Its inline parameters over those of its parents. */
  public Map<String, Object> params() {
    return params;
  }

  /** What makes two uses of a role the same, so that the second one does not run. */
  public Object key() {
    return key;
  }

  /** The roles whose tasks import or include this one, and so on, the nearest first. */
  public List<RoleUse> includers() {
    List<RoleUse> includers = new ArrayList<>();
    for (RoleUse each = this; each != null; each = each.parent) {
      if (each.parent != null && each.given.files() != null) {
        includers.add(each.parent);
      }
    }
    return includers;
  }

  /** The roles around this one, the nearest first. */
  private List<RoleUse> parents() {
    List<RoleUse> parents = new ArrayList<>();
    for (RoleUse each = parent; each != null; each = each.parent) {
      parents.add(each);
    }
    return parents;
  }

  private Map<String, Object> mergedDefaults(HashBehaviour behaviour) {
    Map<String, Object> all = new LinkedHashMap<>();
    dependencies.forEach(dependency -> behaviour.put(all, dependency.defaults));
    List<RoleUse> parents = parents();
    for (int i = parents.size() - 1; i >= 0; i--) {
      behaviour.put(all, parents.get(i).role.defaults());
    }
    behaviour.put(all, role.defaults());
    return Ordered.copy(all);
  }

  private Map<String, Object> mergedExports(HashBehaviour behaviour) {
    Map<String, Object> all = new LinkedHashMap<>();
    dependencies.forEach(dependency -> behaviour.put(all, dependency.exported));
    behaviour.put(all, role.vars());
    return Ordered.copy(all);
  }

  private Map<String, Object> mergedVars(HashBehaviour behaviour) {
    Map<String, Object> all = new LinkedHashMap<>();
    List<RoleUse> parents = parents();
    for (int i = parents.size() - 1; i >= 0; i--) {
      behaviour.put(all, parents.get(i).given.vars());
      behaviour.put(all, parents.get(i).role.vars());
    }
    behaviour.put(all, exported);
    behaviour.put(all, given.vars());
    return Ordered.copy(all);
  }
}
