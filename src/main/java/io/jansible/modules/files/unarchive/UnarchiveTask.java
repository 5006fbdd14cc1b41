package io.jansible.modules.files.unarchive;

import io.jansible.module.ModuleRun;
import io.jansible.module.file.FileAttributes;
import java.util.List;

/**
 * What a task wants unpacked, and where.
 *
 * @param dest the node's directory, expanded
 * @param source where the archive comes from
 * @param creates the node's path whose existence makes the task needless, or null
 * @param options more options for tar or unzip
 * @param listed whether the result names the files
 */
record UnarchiveTask(
    String dest,
    ArchiveSource source,
    String creates,
    List<String> exclude,
    List<String> include,
    List<String> options,
    boolean keepNewer,
    boolean listed,
    FileAttributes attributes) {
  static UnarchiveTask of(ModuleRun run) {
    String creates = run.get(UnarchiveModule.CREATES);
    return new UnarchiveTask(
        run.target().expand(run.get(UnarchiveModule.DEST)),
        ArchiveSource.of(run),
        creates == null ? null : run.target().expand(creates),
        run.get(UnarchiveModule.EXCLUDE),
        run.get(UnarchiveModule.INCLUDE),
        run.get(UnarchiveModule.EXTRA_OPTS),
        run.get(UnarchiveModule.KEEP_NEWER),
        run.get(UnarchiveModule.LIST_FILES),
        FileAttributes.of(run.arguments()));
  }

  /** Whether the files shall have attributes that the archive does not say. */
  boolean isAttributed() {
    return attributes.owner() != null
        || attributes.group() != null
        || attributes.mode() != null
        || attributes.flags() != null
        || !attributes.context().equals(FileAttributes.NONE.context());
  }

  /** The path of an archive's member on the node. */
  String path(String member) {
    return (dest.endsWith("/") ? dest : dest + "/") + member;
  }
}
