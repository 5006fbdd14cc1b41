package io.jansible.modules.files.unarchive;

import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.FileAttributes;
import java.util.List;

/** Unpacks an archive on the node, and leaves it when it is unpacked already. */
public final class UnarchiveModule implements Module {
  static final Option<String> SRC =
      Option.of("src", Types.PATH)
          .mandatory()
          .doc("The archive: a file of the controller, or with remote_src of the node, or a URL.");
  static final Option<String> DEST =
      Option.of("dest", Types.PATH).mandatory().doc("The node's directory to unpack it into.");
  static final Option<Boolean> REMOTE_SRC =
      Option.of("remote_src", Types.BOOL)
          .defaultsTo(false)
          .doc("Whether the archive is on the node already.");
  static final Option<Boolean> COPY =
      Option.of("copy", Types.BOOL).doc("The old way to say the opposite of remote_src.");
  static final Option<String> CREATES =
      Option.of("creates", Types.PATH).doc("When this path exists, nothing is done.");
  static final Option<Boolean> LIST_FILES =
      Option.of("list_files", Types.BOOL)
          .defaultsTo(false)
          .doc("Returns the names of the files in the archive.");
  static final Option<List<String>> EXCLUDE =
      Option.of("exclude", Types.listOf(Types.STR))
          .defaultsTo(List.of())
          .doc("Files and directories of the archive that are left out.");
  static final Option<List<String>> INCLUDE =
      Option.of("include", Types.listOf(Types.STR))
          .defaultsTo(List.of())
          .doc("The only files and directories of the archive that are unpacked.");
  static final Option<Boolean> KEEP_NEWER =
      Option.of("keep_newer", Types.BOOL)
          .defaultsTo(false)
          .doc("Leaves files that are newer than the archive's.");
  static final Option<List<String>> EXTRA_OPTS =
      Option.of("extra_opts", Types.listOf(Types.STR))
          .defaultsTo(List.of())
          .doc("More options for tar or unzip, one an element.");
  static final Option<Boolean> DECRYPT =
      Option.of("decrypt", Types.BOOL)
          .defaultsTo(true)
          .doc("Whether an archive of the controller that a vault encrypted is decrypted.");
  static final Option<Boolean> VALIDATE_CERTS =
      Option.of("validate_certs", Types.BOOL)
          .defaultsTo(true)
          .doc("Whether the server of a URL must have a valid certificate.");
  static final Option<Long> IO_BUFFER_SIZE =
      Option.of("io_buffer_size", Types.INT)
          .defaultsTo(65536L)
          .doc("Without meaning here: the node's programs choose their own buffers.");

  private static final String NO_CHECK_MODE =
      "remote module (ansible.legacy.unarchive) does not support check mode when using gtar";

  private static final Specification SPECIFICATION =
      Specification.of("unarchive")
          .saysOfMissing("src (or content) and dest are required")
          .doc("Unpacks an archive on the node.")
          .options(SRC, DEST, REMOTE_SRC, COPY, CREATES, LIST_FILES, EXCLUDE, INCLUDE, KEEP_NEWER)
          .options(EXTRA_OPTS, DECRYPT, VALIDATE_CERTS, IO_BUFFER_SIZE)
          .options(FileAttributes.OPTIONS)
          .mutuallyExclusive(COPY, REMOTE_SRC)
          .mutuallyExclusive(INCLUDE, EXCLUDE)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    UnarchiveTask task = UnarchiveTask.of(run);
    Survey survey = Survey.of(run, task);
    if (survey.created()) {
      return Result.skipped("skipped, since " + run.get(CREATES) + " exists").build();
    }
    Unpacking unpacking = new Unpacking(run, task, survey);
    try {
      return unpacked(run, task, survey, unpacking);
    } catch (ModuleFailure e) {
      removeArchive(run, task, survey, unpacking);
      throw e;
    }
  }

  private static Result unpacked(
      ModuleRun run, UnarchiveTask task, Survey survey, Unpacking unpacking) {
    survey.requirePlaces(task);
    if (run.checkMode() && survey.kind() != Kind.ZIP) {
      return Result.skipped(NO_CHECK_MODE).build();
    }
    Result result = unpacking.run();
    removeArchive(run, task, survey, unpacking);
    return result;
  }

  /** Where the connection was lost, the node's shell has done it. */
  private static void removeArchive(
      ModuleRun run, UnarchiveTask task, Survey survey, Unpacking unpacking) {
    if (survey.leavesArchive(task) && !unpacking.isDone()) {
      run.change(null, remote -> remote.run(task.source().removal()));
    }
  }
}
