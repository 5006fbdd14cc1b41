package io.jansible.modules.commands;

import io.jansible.connection.Reply;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;

/** Proves that the node can be reached and that its shell runs. */
public final class PingModule implements Module {
  private static final Option<String> DATA =
      Option.of("data", Types.STR).defaultsTo("pong").doc("The answer; crash fails on purpose.");

  private static final Specification SPECIFICATION =
      Specification.of("ping").doc("Tells whether the node answers.").options(DATA).build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    if (run.get(DATA).equals("crash")) {
      throw new ModuleFailure("boom");
    }
    Reply reply = run.target().inspect("echo pong");
    if (!reply.outputText().equals("pong\n")) {
      throw new ModuleFailure("the node's shell does not answer: " + reply.errorText().strip());
    }
    return Result.ok().put("ping", run.get(DATA)).build();
  }
}
