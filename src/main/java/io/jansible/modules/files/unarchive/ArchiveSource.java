package io.jansible.modules.files.unarchive;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.transfer.Transfer;
import io.jansible.module.transfer.TransferScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

/**
 * Where an archive comes from: it is on the node, is sent to it, or the node downloads it.
 *
 * @param path where it is on the node in the end; when it is to come there first, a file of its own
 *     in a directory for temporary files
 * @param content what is sent, or null
 * @param transfer what is downloaded, or null
 */
record ArchiveSource(String path, Content content, Transfer transfer) {
  /** Where a node has room for large files. */
  static final String DIRECTORY = "/var/tmp";

  /** The exit status of {@link #script} when there is no place or no room there. */
  static final int NOT_STORED = 71;

  private static final byte[] VAULT = "$ANSIBLE_VAULT;".getBytes(StandardCharsets.US_ASCII);

  static ArchiveSource of(ModuleRun run) {
    String src = run.get(UnarchiveModule.SRC);
    Boolean copy = run.get(UnarchiveModule.COPY);
    boolean remote = copy == null ? run.get(UnarchiveModule.REMOTE_SRC) : !copy;
    if (!remote) {
      Path file = run.controller().find("files", src);
      return new ArchiveSource(
          temporary(), content(run, file, run.get(UnarchiveModule.DECRYPT)), null);
    }
    if (src.contains("://")) {
      Transfer transfer = Transfer.of(src, run.get(UnarchiveModule.VALIDATE_CERTS));
      return new ArchiveSource(temporary(), null, transfer);
    }
    return new ArchiveSource(run.target().expand(src), null, null);
  }

  /** The archive's name is the module's own secret. */
  private static String temporary() {
    return DIRECTORY + "/.ansible_tmp" + UUID.randomUUID();
  }

  /** An archive that is not encrypted is never in memory whole. */
  private static Content content(ModuleRun run, Path file, boolean decrypt) {
    if (Files.isDirectory(file)) {
      throw new ModuleFailure("Source '" + file + "' is a directory, not an archive");
    }
    try (InputStream in = Files.newInputStream(file)) {
      boolean encrypted = decrypt && Arrays.equals(in.readNBytes(VAULT.length), VAULT);
      return encrypted ? Content.of(run.controller().read(file, true)) : Content.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isTemporary() {
    return content != null || transfer != null;
  }

  Content input() {
    return content == null ? Content.EMPTY : content;
  }

  /** Commands that bring the archive to its path; a download prints its answer. */
  String script() {
    if (!isTemporary()) {
      return "";
    }
    String word = Quote.path(path);
    String script = "umask 077\n( set -C; : >" + word + " ) || exit " + NOT_STORED + "\n";
    if (content != null) {
      return script
          + "cat >"
          + word
          + " && [ \"$(wc -c <"
          + word
          + ")\" -eq "
          + size()
          + " ] || {\n"
          + "  rm -f "
          + word
          + "; exit "
          + NOT_STORED
          + "\n}\n";
    }
    return script
        + TransferScript.functions(transfer, false)
        + "j_fetch "
        + word
        + " || rm -f "
        + word
        + "\nj_answer\n";
  }

  /** What is on the node between two requests, or null. */
  String leftover() {
    return isTemporary() ? path : null;
  }

  String removal() {
    return "rm -f " + Quote.path(path);
  }

  private long size() {
    try {
      return content.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
