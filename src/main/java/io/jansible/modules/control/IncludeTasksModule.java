package io.jansible.modules.control;

import io.jansible.module.ArgumentReader;
import io.jansible.module.Effect;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import java.util.Map;

/** Includes a file of tasks while the play runs. */
public final class IncludeTasksModule implements Module {
  private static final Option<String> FREE_FORM =
      Option.of(ArgumentReader.RAW_PARAMS, Types.STR).doc("The file, without an option's name.");
  private static final Option<String> FILE =
      Option.of("file", Types.STR)
          .doc("The file: beside the one that includes it, in the role, or beside the playbook.");
  private static final Option<Object> APPLY =
      Option.of("apply", Types.RAW)
          .asWritten()
          .doc("Keywords that the included tasks get, such as tags or become.");

  private static final Specification SPECIFICATION =
      Specification.of("include_tasks")
          .doc("Includes a file of tasks while the play runs.")
          .freeForm()
          .options(FREE_FORM, FILE, APPLY)
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String file = run.get(FREE_FORM) == null ? run.get(FILE) : run.get(FREE_FORM);
    if (file == null || file.isBlank()) {
      throw new ModuleFailure("No file specified for include_tasks");
    }
    return Result.ok()
        .put("include", file.strip())
        .put("include_args", Map.of())
        .effect(new Effect.IncludeTasks(file.strip()))
        .build();
  }
}
