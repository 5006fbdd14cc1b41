package io.jansible.modules.control;

import io.jansible.module.ArgumentReader;
import io.jansible.module.Effect;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.OptionType;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.source.PythonText;
import io.jansible.source.Suggestion;
import io.jansible.source.Templated;
import java.util.List;

/** Asks the engine for one of its own actions. */
public final class MetaModule implements Module {
  private static final List<String> SERVED =
      List.of(
          "clear_facts",
          "clear_host_errors",
          "end_batch",
          "end_host",
          "end_play",
          "end_role",
          "flush_handlers",
          "noop",
          "refresh_inventory",
          "reset_connection");

  private static final Option<String> ACTION =
      Option.of(ArgumentReader.RAW_PARAMS, new ActionType())
          .mandatory()
          .asWritten()
          .doc("The action: " + String.join(", ", SERVED) + ".");

  private static final Specification SPECIFICATION =
      Specification.of("meta")
          .doc("Runs an action of the engine.")
          .freeForm()
          .options(ACTION)
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    return Result.ok().effect(new Effect.Meta(run.get(ACTION))).build();
  }

  /** An action that the engine has. */
  private static final class ActionType implements OptionType<String> {
    @Override
    public String name() {
      return "str";
    }

    @Override
    public String convert(Object raw) {
      if (raw instanceof Templated) {
        throw new ModuleFailure("meta takes the name of an action, not a template");
      }
      String action = PythonText.str(raw).strip();
      if (SERVED.contains(action)) {
        return action;
      }
      String hint = Suggestion.hint(action, SERVED);
      throw new ModuleFailure(
          "invalid meta action requested: " + action + (hint == null ? "" : "; " + hint));
    }
  }
}
