package io.jansible.modules.files;

import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Types;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileState;
import java.util.List;

/**
 * What one run of the file module is asked for: the options, read.
 *
 * @param path the path with ~ and variables replaced
 * @param source what a link shall lead to, or null
 * @param state the wanted state, or null to keep what is there
 */
record FileTask(
    ModuleRun run,
    String path,
    String source,
    String state,
    boolean follow,
    boolean force,
    boolean recurse,
    FileAttributes wanted,
    FileTimes times) {
  static final Option<String> PATH =
      Option.of("path", Types.PATH)
          .mandatory()
          .alias("dest", "name")
          .doc("The file, directory or link.");
  static final Option<String> STATE =
      Option.of("state", Types.STR)
          .choices("absent", "directory", "file", "hard", "link", "touch")
          .doc("What shall stand at the path.");
  static final Option<String> SRC =
      Option.of("src", Types.PATH).doc("What a link leads to; for state link and hard.");
  static final Option<Boolean> FOLLOW =
      Option.of("follow", Types.BOOL)
          .defaultsTo(true)
          .doc("Where the path is a symbolic link, changes what it leads to.");
  static final Option<Boolean> FORCE =
      Option.of("force", Types.BOOL)
          .defaultsTo(false)
          .doc("Makes a link to nowhere, or in the place of a file.");
  static final Option<Boolean> RECURSE =
      Option.of("recurse", Types.BOOL)
          .defaultsTo(false)
          .doc("Gives the attributes to everything in the directory, too.");
  static final Option<String> ACCESS_TIME =
      Option.of("access_time", Types.STR).doc("The access time, preserve, or now.");
  static final Option<String> ACCESS_TIME_FORMAT =
      Option.of("access_time_format", Types.STR)
          .defaultsTo("%Y%m%d%H%M.%S")
          .doc("The format of access_time.");
  static final Option<String> MODIFICATION_TIME =
      Option.of("modification_time", Types.STR).doc("The modification time, preserve, or now.");
  static final Option<String> MODIFICATION_TIME_FORMAT =
      Option.of("modification_time_format", Types.STR)
          .defaultsTo("%Y%m%d%H%M.%S")
          .doc("The format of modification_time.");

  static final List<Option<?>> OPTIONS =
      List.of(
          PATH,
          STATE,
          SRC,
          FOLLOW,
          FORCE,
          RECURSE,
          ACCESS_TIME,
          ACCESS_TIME_FORMAT,
          MODIFICATION_TIME,
          MODIFICATION_TIME_FORMAT);

  static FileTask of(ModuleRun run) {
    String state = run.get(STATE);
    String usual = "touch".equals(state) ? FileTimes.NOW : "preserve";
    FileTimes times =
        new FileTimes(
            FileTimes.parse(run.get(ACCESS_TIME), run.get(ACCESS_TIME_FORMAT), usual),
            FileTimes.parse(run.get(MODIFICATION_TIME), run.get(MODIFICATION_TIME_FORMAT), usual));
    String source = run.get(SRC);
    return new FileTask(
        run,
        run.target().expand(run.get(PATH)),
        source == null ? null : run.target().expand(source),
        state,
        run.get(FOLLOW),
        run.get(FORCE),
        run.get(RECURSE),
        FileAttributes.of(run.arguments()),
        times);
  }

  FileTask withState(String newState) {
    return new FileTask(run, path, source, newState, follow, force, recurse, wanted, times);
  }

  FileTask withPath(String newPath) {
    return new FileTask(run, newPath, source, state, follow, force, recurse, wanted, times);
  }

  FileTask withSource(String newSource) {
    return new FileTask(run, path, newSource, state, follow, force, recurse, wanted, times);
  }

  /** A failure that tells the path and what stands there. */
  ModuleFailure failure(String message, FileState present) {
    return failure(Result.failure(message).put("path", path), present);
  }

  ModuleFailure failure(Result.Builder result, FileState present) {
    return new ModuleFailure(result.putAll(present.info()).build());
  }
}
