package io.jansible.modules.control;

import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;

/** Fails with a message. */
public final class FailModule implements Module {
  private static final Option<Object> MSG =
      Option.of("msg", Types.RAW)
          .defaultsTo("Failed as requested from task")
          .doc("The message, of any type.");

  private static final Specification SPECIFICATION =
      Specification.of("fail")
          .refusesInFewWords()
          .doc("Fails with a message.")
          .options(MSG)
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    return Result.ok().put("failed", true).put("msg", run.get(MSG)).build();
  }
}
