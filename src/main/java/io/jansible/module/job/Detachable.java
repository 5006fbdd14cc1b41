package io.jansible.module.job;

import io.jansible.module.Module;
import io.jansible.module.ModuleRun;

/** A module whose work a node can do by itself, with nobody connected. */
public interface Detachable extends Module {
  /**
   * A script that does the work and prints the module's result as JSON. It reads nothing; the shell
   * variable {@code j_f} begins the names of files that it may make, which are removed at its end,
   * and {@code j_umask} holds the user's mask; while the files are made nobody else may read them.
   */
  String detached(ModuleRun run);
}
