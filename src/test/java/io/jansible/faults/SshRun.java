package io.jansible.faults;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.connection.Shell;
import io.jansible.module.Arguments;
import io.jansible.module.Controller;
import io.jansible.module.ModuleRun;
import io.jansible.module.Remote;
import io.jansible.module.Target;
import java.util.function.Function;

/** A module's run over a connection that may be lost. */
record SshRun(Arguments arguments, Shell shell, Controller controller)
    implements ModuleRun, Target, Remote {
  @Override
  public Target target() {
    return this;
  }

  @Override
  public void reset() {
    throw new UnsupportedOperationException("nobody asks");
  }

  @Override
  public Reply inspect(Request request) {
    return shell.run(request);
  }

  @Override
  public Reply run(Request request) {
    return shell.run(request);
  }

  @Override
  public String expand(String path) {
    return path;
  }

  @Override
  public boolean checkMode() {
    return false;
  }

  @Override
  public boolean diffMode() {
    return false;
  }

  @Override
  public int verbosity() {
    return 0;
  }

  @Override
  public <T> T change(T inCheckMode, Function<Remote, T> action) {
    return action.apply(this);
  }
}
