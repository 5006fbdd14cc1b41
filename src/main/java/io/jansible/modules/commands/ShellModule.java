package io.jansible.modules.commands;

import io.jansible.connection.Quote;
import io.jansible.module.Arguments;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.job.Detachable;
import java.util.List;

/** Runs a command line in a shell of its own. */
public final class ShellModule implements Detachable {
  private static final Specification SPECIFICATION =
      CommandOptions.specification("shell").doc("Runs a shell command on the node.").build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    return command(run).result();
  }

  @Override
  public String detached(ModuleRun run) {
    return command(run).detached();
  }

  private static CommandRun command(ModuleRun run) {
    Arguments arguments = run.arguments();
    List<String> argv = arguments.get(CommandOptions.ARGV);
    String text = argv != null ? Quote.words(argv) : CommandModule.text(arguments);
    String executable = arguments.get(CommandOptions.EXECUTABLE);
    String shell = executable == null ? "/bin/sh" : run.target().expand(executable);
    List<String> words = List.of(shell, "-c", text);
    return new CommandRun(run, argv != null ? argv : text, words, false);
  }
}
