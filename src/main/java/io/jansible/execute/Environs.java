package io.jansible.execute;

import io.jansible.playbook.Play;
import io.jansible.playbook.Role;
import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Surroundings;
import io.jansible.source.HashBehaviour;
import io.jansible.source.Ordered;
import io.jansible.template.Scope;
import io.jansible.variables.Layers;
import io.jansible.variables.Precedence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tasks see by where they stand, the same on every host: the variables of their role and of
 * the includes around them, and where their files are looked for.
 */
final class Environs {
  private final Map<String, Object> defaults;
  private final Map<String, Object> vars;
  private final Map<String, Object> params;
  private final Map<String, Object> includeParams;
  private final Map<String, Object> magic;
  private final ControllerFiles files;
  private final boolean plain;

  /**
   * @param roles all that the play uses so far
   * @param behaviour what becomes of dictionaries of the same name
   */
  Environs(Play play, Surroundings around, List<RoleUse> roles, HashBehaviour behaviour) {
    RoleUse role = around.role();
    RoleVariables variables = RoleVariables.of(roles, role, behaviour);
    defaults = variables.defaults();
    vars = variables.vars();
    params = role == null ? Map.of() : role.params();
    includeParams = around.includeParams();
    files = new ControllerFiles(play.directory(), searchPath(around));
    magic = magic(around);
    plain =
        around.directories().isEmpty()
            && defaults.isEmpty()
            && vars.isEmpty()
            && params.isEmpty()
            && includeParams.isEmpty()
            && role == null;
  }

  /** Where a task looks first: its role, those around that, and beside its file. */
  private static List<Path> searchPath(Surroundings around) {
    List<Path> paths = new ArrayList<>();
    for (RoleUse use = around.role(); use != null; use = use.parent()) {
      paths.add(use.role().directory());
    }
    if (!around.directories().isEmpty() && !paths.contains(around.directories().get(0))) {
      paths.add(around.directories().get(0));
    }
    return paths;
  }

  private Map<String, Object> magic(Surroundings around) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("ansible_search_path", files.searchPath().stream().map(Path::toString).toList());
    if (around.role() != null) {
      Role role = around.role().role();
      all.put("role_name", role.name());
      all.put("ansible_role_name", role.qualifiedName());
      all.put("role_path", role.directory().toString());
      all.put("ansible_collection_name", role.collection());
      List<Role> includers = around.role().includers().stream().map(RoleUse::role).toList();
      if (!includers.isEmpty()) {
        all.put("ansible_parent_role_names", includers.stream().map(Role::qualifiedName).toList());
        all.put(
            "ansible_parent_role_paths",
            includers.stream().map(each -> each.directory().toString()).toList());
      }
    }
    return Ordered.copy(all);
  }

  /** A host's turn at a task that stands here; what the play alone gives needs nothing more. */
  HostTurn at(HostTurn turn) {
    if (plain) {
      return turn;
    }
    Layers layers =
        turn.layers()
            .with(Precedence.ROLE_DEFAULTS, defaults)
            .with(Precedence.ROLE_VARS, vars)
            .with(Precedence.ROLE_PARAMS, params)
            .with(Precedence.INCLUDE_PARAMS, includeParams);
    Scope general = layers.scope(Precedence.MAGIC);
    return new HostTurn(
        turn.host(),
        layers.with(Precedence.MAGIC, Layers.over(magic, general)),
        files,
        turn.stopwatch());
  }
}
