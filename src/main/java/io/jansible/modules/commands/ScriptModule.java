package io.jansible.modules.commands;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ArgumentReader;
import io.jansible.module.Cause;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.ShellWords;
import java.nio.file.Path;
import java.util.List;

/** Runs a program of the controller on the node. */
public final class ScriptModule implements Module {
  private static final Option<String> RAW_PARAMS =
      Option.of(ArgumentReader.RAW_PARAMS, Types.STR)
          .doc("The script's path on the controller and its arguments, as free text.");
  private static final Option<String> CMD =
      Option.of("cmd", Types.STR).doc("The script's path on the controller and its arguments.");
  private static final Option<String> CREATES =
      Option.of("creates", Types.STR).doc("Where this path exists, the script does not run.");
  private static final Option<String> REMOVES =
      Option.of("removes", Types.STR)
          .doc("Where this path does not exist, the script does not run.");
  private static final Option<String> CHDIR =
      Option.of("chdir", Types.STR).doc("The directory in which it runs, an absolute path.");
  private static final Option<String> EXECUTABLE =
      Option.of("executable", Types.STR).doc("The program that runs the script.");
  private static final Option<Boolean> DECRYPT =
      Option.of("decrypt", Types.BOOL)
          .defaultsTo(true)
          .doc("Decrypts a script that Ansible Vault has encrypted.");

  private static final Specification SPECIFICATION =
      Specification.of("script")
          .doc("Runs a script of the controller on the node.")
          .freeForm()
          .options(RAW_PARAMS, CMD, CREATES, REMOVES, CHDIR, EXECUTABLE, DECRYPT)
          .mutuallyExclusive(RAW_PARAMS, CMD)
          .requiredOneOf(RAW_PARAMS, CMD)
          .withoutInvocation()
          .build();

  private static final int EXISTS = 3;
  private static final int MISSING = 4;

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    Result unwanted = unwanted(run);
    if (unwanted != null) {
      return unwanted;
    }
    String directory = run.get(CHDIR);
    if (directory != null && !directory.startsWith("/")) {
      throw new ModuleFailure(
          "chdir " + directory + " must be an absolute path for a Unix-aware remote node");
    }
    String written = run.get(RAW_PARAMS) != null ? run.get(RAW_PARAMS) : run.get(CMD);
    String command = written.strip();
    String source = source(command);
    Path found = run.controller().find("files", source);
    boolean conditional = isConditional(run);
    Result foretold =
        conditional
            ? Result.changed(true).build()
            : Result.skipped("Check mode is not supported for this task.").build();
    return run.change(foretold, remote -> result(remote.run(request(run, command, source, found))));
  }

  private static boolean isConditional(ModuleRun run) {
    return run.arguments().isSet(CREATES) || run.arguments().isSet(REMOVES);
  }

  private static String source(String command) {
    List<String> words;
    try {
      words = ShellWords.split(command);
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(e.getMessage());
    }
    if (words.isEmpty()) {
      throw new ModuleFailure("script needs the path of a script")
          .because(Cause.of("there is no script to run", RAW_PARAMS, CMD));
    }
    return words.get(0);
  }

  /** The result where creates or removes say that the script is not to run, or null. */
  private static Result unwanted(ModuleRun run) {
    if (!isConditional(run)) {
      return null;
    }
    String creates = run.get(CREATES);
    String removes = run.get(REMOVES);
    String script =
        test(run, creates, " && exit " + EXISTS) + test(run, removes, " || exit " + MISSING);
    return switch (run.target().inspect(script + "exit 0\n").status()) {
      case EXISTS -> Result.skipped(creates + " exists, matching creates option").build();
      case MISSING -> Result.skipped(removes + " does not exist, matching removes option").build();
      default -> null;
    };
  }

  private static String test(ModuleRun run, String path, String then) {
    return path == null ? "" : "[ -e " + Quote.path(run.target().expand(path)) + " ]" + then + "\n";
  }

  private static Request request(ModuleRun run, String command, String source, Path found) {
    byte[] content = run.controller().read(found, run.get(DECRYPT));
    String executable = run.get(EXECUTABLE);
    String line = executable == null ? command : executable + " " + command;
    ScriptFile file = new ScriptFile(found.getFileName().toString(), content.length);
    return Request.of(file.script(line, source, run.get(CHDIR)))
        .withInput(Content.of(content))
        .contained();
  }

  private static Result result(Reply reply) {
    if (reply.status() == ScriptFile.NOT_WRITTEN && ScriptFile.isOwn(reply)) {
      throw new ModuleFailure("the node cannot hold the script: " + reply.errorText().strip());
    }
    return CommandResult.asItCame(reply);
  }
}
