package io.jansible.modules.commands;

import io.jansible.module.Cause;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Runs a program with a terminal and answers what it asks there. */
public final class ExpectModule implements Module {
  private static final Option<String> COMMAND =
      Option.of("command", Types.STR).mandatory().doc("The program and its words; no shell.");
  private static final Option<String> CHDIR =
      Option.of("chdir", Types.PATH).doc("The directory in which the program runs.");
  private static final Option<String> CREATES =
      Option.of("creates", Types.PATH).doc("A path; if it is there, the program does not run.");
  private static final Option<String> REMOVES =
      Option.of("removes", Types.PATH).doc("A path; if it is missing, the program does not run.");
  private static final Option<Map<String, Object>> RESPONSES =
      Option.of("responses", Types.DICT)
          .mandatory()
          .doc("Answers by questions, which are Python's regular expressions; a list is used up.");
  private static final Option<Object> TIMEOUT =
      Option.of("timeout", Types.RAW)
          .defaultsTo(30L)
          .doc("How many seconds to wait for the next question or the end; null: for ever.");
  private static final Option<Boolean> ECHO =
      Option.of("echo", Types.BOOL)
          .defaultsTo(false)
          .doc("Whether the answers are among the output.");

  private static final Specification SPECIFICATION =
      Specification.of("expect")
          .doc("Runs a program and answers its questions.")
          .options(COMMAND, CHDIR, CREATES, REMOVES, RESPONSES, TIMEOUT, ECHO)
          .skippedInCheckMode()
          .build();

  private static final long NO_COMMAND = 256;

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    Duration limit = limit(run);
    ExpectDialogue dialogue = new ExpectDialogue(run.get(RESPONSES));
    List<String> words = ExpectWords.of(run.get(COMMAND));
    if (run.get(COMMAND).isBlank() || words.isEmpty()) {
      throw new ModuleFailure(
          Result.failure("no command given")
              .put("rc", NO_COMMAND)
              .cause(Cause.of("no command given", COMMAND))
              .build());
    }
    return run.change(null, remote -> held(run, remote, words, dialogue, limit));
  }

  private static Duration limit(ModuleRun run) {
    Object seconds = run.get(TIMEOUT);
    try {
      return seconds == null ? null : Duration.ofSeconds(Types.INT.convert(seconds));
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure("argument 'timeout' is no number of seconds: " + e.getMessage())
          .because(Cause.of("this is no number of seconds", TIMEOUT));
    }
  }

  private static Result held(
      ModuleRun run, Remote remote, List<String> words, ExpectDialogue dialogue, Duration limit) {
    Instant begun = run.controller().now();
    TerminalProgram.Start start =
        TerminalProgram.start(
            remote, words, path(run, CHDIR), path(run, CREATES), path(run, REMOVES), run.get(ECHO));
    if (start.program() == null) {
      return notStarted(run, start.status(), words.get(0));
    }
    Long status;
    try {
      status = dialogue.hold(start.program(), limit);
    } finally {
      start.program().close();
    }
    Instant end = run.controller().now();
    String output = new String(dialogue.output(), StandardCharsets.UTF_8);
    Result.Builder result =
        Result.changed(true)
            .put("cmd", run.get(COMMAND))
            .put("stdout", CommandResult.strip(output))
            .put("rc", status)
            .put("start", CommandResult.time(begun))
            .put("end", CommandResult.time(end))
            .put("delta", CommandResult.delta(Duration.between(begun, end)));
    if (status != null && status == 0) {
      return result.build();
    }
    return result
        .put("failed", true)
        .put("msg", status == null ? "command exceeded timeout" : "non-zero return code")
        .build();
  }

  private static String path(ModuleRun run, Option<String> option) {
    String path = run.get(option);
    return path == null ? null : run.target().expand(path);
  }

  private static Result notStarted(ModuleRun run, int status, String program) {
    return switch (status) {
      case TerminalProgram.CREATED ->
          skipped(run, "skipped, since " + path(run, CREATES) + " exists");
      case TerminalProgram.REMOVED ->
          skipped(run, "skipped, since " + path(run, REMOVES) + " does not exist");
      case TerminalProgram.NO_DIRECTORY ->
          throw new ModuleFailure("there is no directory " + path(run, CHDIR) + " to change to")
              .because(Cause.of("there is no such directory", CHDIR));
      case TerminalProgram.NO_PROGRAM ->
          throw new ModuleFailure(
                  "The command was not found or was not executable: " + program + ".")
              .because(Cause.of("the node has no such program", COMMAND));
      default ->
          throw new ModuleFailure(
              "the node has no program 'script', which gives a program a terminal; it is in"
                  + " util-linux or bsdutils");
    };
  }

  private static Result skipped(ModuleRun run, String why) {
    return Result.ok().put("cmd", run.get(COMMAND)).put("stdout", why).put("rc", 0L).build();
  }
}
