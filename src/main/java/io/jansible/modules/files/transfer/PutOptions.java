package io.jansible.modules.files.transfer;

import io.jansible.module.FileMode;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Types;
import io.jansible.module.file.FileAttributes;
import java.util.List;

/**
 * How content is put at a path of a node.
 *
 * @param wanted the attributes of the file; a mode that is preserved is the source's
 * @param directoryMode the permissions of directories that have to be made, or null
 * @param follow whether a symbolic link at the path stays, and what it leads to is written
 * @param force whether a file with other content is replaced
 * @param validate a command that must accept the file, or null
 * @param checksum the SHA-1 digest that the content must have, or null
 */
public record PutOptions(
    ModuleRun run,
    FileAttributes wanted,
    FileMode directoryMode,
    boolean follow,
    boolean force,
    boolean backup,
    String validate,
    String checksum) {
  public static final Option<FileMode> MODE =
      Option.of("mode", Types.MODE_OR_PRESERVE)
          .doc("The permissions, in octal digits or as u=rwX,g=r; preserve for the source's.");
  public static final Option<Boolean> FOLLOW =
      Option.of("follow", Types.BOOL)
          .defaultsTo(false)
          .doc("Where the destination is a symbolic link, writes what it leads to.");
  public static final Option<Boolean> FORCE =
      Option.of("force", Types.BOOL)
          .defaultsTo(true)
          .doc("Replaces a file that has other content.");
  public static final Option<Boolean> BACKUP =
      Option.of("backup", Types.BOOL)
          .defaultsTo(false)
          .doc("Keeps the old file under a name with the time.");
  public static final Option<String> VALIDATE =
      Option.of("validate", Types.STR)
          .doc("A command that must accept the new file, whose path stands for %s in it.");

  /** The options that copy and template share, with those of the attributes. */
  public static List<Option<?>> options() {
    return List.of(FOLLOW, FORCE, BACKUP, VALIDATE);
  }

  /** What a run's arguments say. */
  public static PutOptions of(ModuleRun run, FileMode directoryMode, String checksum) {
    return new PutOptions(
        run,
        FileAttributes.of(run.arguments(), run.get(MODE)),
        directoryMode,
        run.get(FOLLOW),
        run.get(FORCE),
        run.get(BACKUP),
        run.get(VALIDATE),
        checksum);
  }

  /** The wanted attributes for a source with these permissions. */
  FileAttributes wanted(Integer sourcePermissions) {
    if (wanted.mode() == null || !wanted.mode().isPreserve()) {
      return wanted;
    }
    return wanted.withMode(
        sourcePermissions == null ? null : FileMode.of((long) sourcePermissions));
  }

  /** The wanted attributes of directories that have to be made. */
  FileAttributes wantedDirectory() {
    return wanted.withMode(directoryMode);
  }
}
