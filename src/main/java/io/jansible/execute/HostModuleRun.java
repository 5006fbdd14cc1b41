package io.jansible.execute;

import io.jansible.module.Arguments;
import io.jansible.module.Controller;
import io.jansible.module.ModuleRun;
import io.jansible.module.Remote;
import io.jansible.module.Target;
import java.util.function.Function;

/** A module's run on one node; check mode ends at {@link #change}. */
record HostModuleRun(
    Arguments arguments,
    Node node,
    Controller controller,
    boolean checkMode,
    boolean diffMode,
    int verbosity)
    implements ModuleRun {

  @Override
  public Target target() {
    return node;
  }

  @Override
  public <T> T change(T inCheckMode, Function<Remote, T> action) {
    return checkMode ? inCheckMode : action.apply(node);
  }
}
