package io.jansible.modules.control;

import io.jansible.module.Effect;
import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;

/** Includes a role while the play runs. */
public final class IncludeRoleModule implements Module {
  private static final Option<String> NAME =
      Option.of("name", Types.STR).alias("role").mandatory().doc("The role.");
  private static final Option<String> TASKS_FROM = from("tasks_from", "tasks");
  private static final Option<String> VARS_FROM = from("vars_from", "vars");
  private static final Option<String> DEFAULTS_FROM = from("defaults_from", "defaults");
  private static final Option<String> HANDLERS_FROM = from("handlers_from", "handlers");
  private static final Option<Boolean> ALLOW_DUPLICATES =
      Option.of("allow_duplicates", Types.BOOL)
          .defaultsTo(true)
          .doc("Whether it runs again when it ran with the same parameters before.");
  private static final Option<Boolean> PUBLIC =
      Option.of("public", Types.BOOL)
          .defaultsTo(false)
          .doc("Whether the rest of the play sees the role's defaults and vars.");
  private static final Option<Boolean> VALIDATE =
      Option.of("rolespec_validate", Types.BOOL)
          .defaultsTo(true)
          .doc("Whether the role's argument specification is checked first.");
  private static final Option<Object> APPLY =
      Option.of("apply", Types.RAW)
          .asWritten()
          .doc("Keywords that the included tasks get, such as tags or become.");

  private static final Specification SPECIFICATION =
      Specification.of("include_role")
          .doc("Includes a role while the play runs.")
          .options(
              NAME,
              TASKS_FROM,
              VARS_FROM,
              DEFAULTS_FROM,
              HANDLERS_FROM,
              ALLOW_DUPLICATES,
              PUBLIC,
              VALIDATE,
              APPLY)
          .withoutInvocation()
          .build();

  private static Option<String> from(String name, String folder) {
    return Option.of(name, Types.STR)
        .doc("The file that is read in the role's " + folder + " instead of main.");
  }

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    return Result.ok()
        .put("include", run.get(NAME))
        .effect(
            new Effect.IncludeRole(
                run.get(NAME).strip(),
                run.get(TASKS_FROM),
                run.get(VARS_FROM),
                run.get(DEFAULTS_FROM),
                run.get(HANDLERS_FROM),
                run.get(ALLOW_DUPLICATES),
                run.get(PUBLIC),
                run.get(VALIDATE)))
        .build();
  }
}
