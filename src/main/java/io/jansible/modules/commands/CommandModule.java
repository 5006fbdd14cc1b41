package io.jansible.modules.commands;

import io.jansible.module.Arguments;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.job.Detachable;
import io.jansible.source.ShellWords;
import java.util.List;

/** Runs a program with arguments; no shell looks at them. */
public final class CommandModule implements Detachable {
  private static final Specification SPECIFICATION =
      CommandOptions.specification("command").doc("Runs a program on the node.").build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public String detached(ModuleRun run) {
    return command(run).detached();
  }

  @Override
  public Result run(ModuleRun run) {
    CommandRun command = command(run);
    Result result = CommandFailure.withoutShell(command.result(), command.words());
    return run.arguments().isSet(CommandOptions.EXECUTABLE) ? warned(run, result) : result;
  }

  private static CommandRun command(ModuleRun run) {
    List<String> words = words(run.arguments());
    if (words.isEmpty()) {
      throw new ModuleFailure(
          Result.failure("Argument 'args' to run_command must be list or string")
              .put("rc", 257L)
              .put("cmd", null)
              .build());
    }
    return new CommandRun(run, words, words, run.get(CommandOptions.EXPAND_ARGUMENT_VARS));
  }

  private static List<String> words(Arguments arguments) {
    if (arguments.isSet(CommandOptions.ARGV)) {
      return arguments.get(CommandOptions.ARGV);
    }
    try {
      return ShellWords.split(text(arguments));
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(e.getMessage());
    }
  }

  /** The command as it was written, under either of its names; never null. */
  static String text(Arguments arguments) {
    String text = arguments.get(CommandOptions.RAW_PARAMS);
    return text != null ? text : arguments.get(CommandOptions.CMD);
  }

  private static Result warned(ModuleRun run, Result result) {
    return Result.copyOf(result)
        .warning(
            "As of Ansible 2.4, the parameter 'executable' is no longer supported with the"
                + " 'command' module. Not using '"
                + run.get(CommandOptions.EXECUTABLE)
                + "'.")
        .build();
  }
}
