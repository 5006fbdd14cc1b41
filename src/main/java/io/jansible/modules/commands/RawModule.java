package io.jansible.modules.commands;

import io.jansible.connection.Quote;
import io.jansible.connection.Request;
import io.jansible.module.ArgumentReader;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import java.util.List;

/** Runs a text as it stands, and returns what came back as it came. */
public final class RawModule implements Module {
  private static final Option<String> RAW_PARAMS =
      Option.of(ArgumentReader.RAW_PARAMS, Types.STR).doc("The command line.");
  private static final Option<String> EXECUTABLE =
      Option.of("executable", Types.STR)
          .defaultsTo("/bin/sh")
          .doc("The shell that runs the command line.");

  private static final Specification SPECIFICATION =
      Specification.of("raw")
          .doc("Runs a command line on the node without looking at it.")
          .freeForm()
          .options(RAW_PARAMS, EXECUTABLE)
          .skippedInCheckMode()
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String text = run.get(RAW_PARAMS);
    if (text == null || text.isEmpty()) {
      throw new ModuleFailure("raw needs a command");
    }
    String line = "exec " + Quote.words(List.of(run.get(EXECUTABLE), "-c", text)) + "\n";
    return run.change(
        Result.skipped("Command would have run if not in check mode").build(),
        remote -> CommandResult.asItCame(remote.run(Request.of(line).contained())));
  }
}
