package io.jansible.execute;

import io.jansible.playbook.RoleUse;
import io.jansible.source.HashBehaviour;
import io.jansible.source.Ordered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables of roles, as they are seen from one place in a play.
 *
 * @param defaults those that everything else wins over
 * @param vars those of vars/, and what the use of a role says inside of it
 */
record RoleVariables(Map<String, Object> defaults, Map<String, Object> vars) {
  /**
   * Those that the whole play sees, below those of the role that the place is in.
   *
   * @param roles all that the play uses so far
   * @param own the role of the place, or null
   * @param behaviour what becomes of dictionaries of the same name
   */
  static RoleVariables of(List<RoleUse> roles, RoleUse own, HashBehaviour behaviour) {
    Map<String, Object> defaults = new LinkedHashMap<>();
    Map<String, Object> vars = new LinkedHashMap<>();
    for (RoleUse each : roles) {
      if (each.isPublished()) {
        behaviour.put(defaults, each.defaults());
        behaviour.put(vars, each.exported());
      }
    }
    if (own != null) {
      behaviour.put(defaults, own.defaults());
      behaviour.put(vars, own.vars());
    }
    return new RoleVariables(Ordered.copy(defaults), Ordered.copy(vars));
  }
}
