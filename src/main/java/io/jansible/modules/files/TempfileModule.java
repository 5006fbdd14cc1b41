package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.Cause;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.Answers;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import java.util.concurrent.ThreadLocalRandom;

/** Makes a file or directory with a new name that nobody else may enter. */
public final class TempfileModule implements Module {
  private static final Option<String> STATE =
      Option.of("state", Types.STR)
          .choices("directory", "file")
          .defaultsTo("file")
          .doc("What is made.");
  private static final Option<String> PATH =
      Option.of("path", Types.PATH).doc("The directory in which it is made.");
  private static final Option<String> PREFIX =
      Option.of("prefix", Types.STR).defaultsTo("ansible.").doc("How its name begins.");
  private static final Option<String> SUFFIX =
      Option.of("suffix", Types.STR).defaultsTo("").doc("How its name ends.");

  private static final Specification SPECIFICATION =
      Specification.of("tempfile")
          .doc("Makes a temporary file or directory.")
          .options(STATE, PATH, PREFIX, SUFFIX)
          .skippedInCheckMode()
          .build();

  /** Random names meet so seldom that more tries mean that something else is wrong. */
  private static final int TRIES = 20;

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_";
  private static final int LENGTH = 8;
  private static final int NO_DIRECTORY = 3;
  private static final int NOT_ALLOWED = 4;

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    return run.change(Result.skipped("").build(), remote -> make(run, remote));
  }

  private static Result make(ModuleRun run, Remote remote) {
    Reply reply = remote.run(Request.of(script(run)).using(FileProbe.FUNCTIONS));
    Answers answers = new Answers(reply.output());
    String path = answers.atEnd() ? "" : answers.next();
    if (!reply.ok()) {
      throw failure(reply, path);
    }
    FileState made = FileProbe.of(path).read(answers);
    return Result.changed(true).put("path", path).putAll(made.info()).build();
  }

  private static ModuleFailure failure(Reply reply, String path) {
    String reason =
        switch (reply.status()) {
          case NO_DIRECTORY -> "[Errno 2] No such file or directory: '" + path + "'";
          case NOT_ALLOWED -> "[Errno 13] Permission denied: '" + path + "'";
          default -> reply.errorText().strip();
        };
    return new ModuleFailure(reason).because(Cause.of(reason, PATH));
  }

  private static String script(ModuleRun run) {
    String path = run.get(PATH);
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < TRIES; i++) {
      names.append(' ').append(Quote.word(run.get(PREFIX) + random() + run.get(SUFFIX)));
    }
    boolean directory = run.get(STATE).equals("directory");
    return "umask 077; set -C\nd="
        + (path == null ? "${TMPDIR:-/tmp}" : Quote.path(run.target().expand(path)))
        + "\nd=${d%/}\nfor n in"
        + names
        + "; do\np=$d/$n\n"
        + "if [ -d \"$d/\" ] && { [ -e \"$p\" ] || [ -L \"$p\" ]; }; then continue; fi\n"
        + "printf '%s\\0' \"$p\"\n[ -d \"$d/\" ] || exit "
        + NO_DIRECTORY
        + "\n[ -w \"$d/\" ] || exit "
        + NOT_ALLOWED
        + "\n"
        + (directory ? "mkdir \"$p\"" : "true > \"$p\"")
        + " || exit\nj_stat \"$p\"\nexit 0\ndone\nexit 1\n";
  }

  private static String random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    StringBuilder name = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return name.toString();
  }
}
