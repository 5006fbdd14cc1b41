package io.jansible.execute;

import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.Specification;

/** Stands for a module whose name is a template, until a host gives the template its meaning. */
final class UnnamedModule implements Module {
  static final UnnamedModule INSTANCE = new UnnamedModule();

  private static final Specification SPECIFICATION =
      Specification.of("action").doc("A module that a template names.").anyOption().build();

  private UnnamedModule() {}

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    throw new IllegalStateException("a module without a name was run");
  }
}
