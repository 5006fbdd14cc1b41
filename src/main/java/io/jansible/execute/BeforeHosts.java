package io.jansible.execute;

import io.jansible.playbook.Play;
import io.jansible.template.Scope;
import io.jansible.variables.Layers;
import io.jansible.variables.Precedence;
import io.jansible.variables.RunVariables;
import java.util.Collection;
import java.util.Map;

/**
 * What is known of a play before any host is chosen: its variables, those of its roles and of those
 * files of vars_files that are there without a host's variables.
 */
final class BeforeHosts {
  private BeforeHosts() {}

  static Layers of(Play play, RunVariables variables) {
    RoleVariables roles = RoleVariables.of(play.roles(), null, variables.hashBehaviour());
    Layers layers =
        variables
            .beforeHosts(play.vars())
            .with(Precedence.ROLE_DEFAULTS, roles.defaults())
            .with(Precedence.ROLE_VARS, roles.vars());
    if (play.varsFiles().isEmpty()) {
      return layers;
    }
    VarsFiles files =
        new VarsFiles(play.varsFiles(), variables, new ControllerFiles(play.directory()));
    return layers.with(Precedence.PLAY_VARS_FILES, new Unread(files, layers));
  }

  /** The files are read when the first name is looked up that nothing stronger has. */
  private static final class Unread implements Scope {
    private final VarsFiles files;
    private final Layers layers;
    private Layers read;

    Unread(VarsFiles files, Layers layers) {
      this.files = files;
      this.layers = layers;
    }

    private synchronized Layers read() {
      if (read == null) {
        Map<String, Object> found = files.found(layers);
        read = Layers.EMPTY.with(Precedence.PLAY_VARS_FILES, found);
      }
      return read;
    }

    @Override
    public Object get(String name) {
      return read().get(name);
    }

    @Override
    public Collection<String> names() {
      return read().names();
    }
  }
}
