package io.jansible.modules.system;

import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;

/** What a play does before its first task: it runs {@link SetupModule}. */
public final class GatherFactsModule implements Module {
  /** Without meaning here: one module gathers all facts. */
  private static final Option<Boolean> PARALLEL =
      Option.of("parallel", Types.BOOL)
          .doc("Ansible's way to run several fact modules at once; one gathers all facts here.");

  private static final Specification SPECIFICATION =
      Specification.of("gather_facts")
          .doc("Gathers facts about the node, as a play does before its first task.")
          .options(
              PARALLEL,
              SetupModule.GATHER_SUBSET,
              SetupModule.GATHER_TIMEOUT,
              SetupModule.FILTER,
              SetupModule.FACT_PATH)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    return SetupModule.gather(run);
  }
}
