package io.jansible.modules.files.transfer;

import io.jansible.connection.Quote;
import io.jansible.module.Diff;
import io.jansible.module.file.Answers;
import java.nio.charset.StandardCharsets;

/**
 * What a file on a node holds before it is replaced, for the diff.
 *
 * @param size in bytes; -1 when there is no file
 * @param bytes the content; null when there is no file or it is too large for a diff
 */
record PresentContent(long size, byte[] bytes) {
  /** Files beyond this are not compared, which is the default of Ansible's max_diff_size. */
  static final int LIMIT = 104448;

  static final PresentContent NONE = new PresentContent(-1, null);

  static String script(String path) {
    return """
    j_f=%1$s
    if [ -f "$j_f" ] && [ -r "$j_f" ]; then
      j_n=$(($(wc -c < "$j_f")))
      printf '%%s\\0' $j_n
      if [ $j_n -le %2$d ]; then head -c $j_n "$j_f"; fi
      printf '\\0'
    else
      printf '\\0\\0'
    fi
    """
        .formatted(Quote.path(path), LIMIT);
  }

  static PresentContent read(Answers answers) {
    Long size = answers.nextNumber();
    if (size == null) {
      answers.next();
      return NONE;
    }
    byte[] bytes = answers.nextBytes(size <= LIMIT ? size.intValue() : 0);
    answers.next();
    return new PresentContent(size, size <= LIMIT ? bytes : null);
  }

  /** The diff to a new content at a path. */
  Diff to(LocalSource after, String path) {
    if (size > LIMIT) {
      return Diff.skipped("destination file size is greater than " + LIMIT);
    }
    if (after.size() > LIMIT) {
      return Diff.skipped("source file size is greater than " + LIMIT);
    }
    if (isBinary(bytes)) {
      return Diff.skipped("destination file appears to be binary");
    }
    byte[] newBytes = after.bytes();
    if (isBinary(newBytes)) {
      return Diff.skipped("source file appears to be binary");
    }
    return Diff.text(
        bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8),
        new String(newBytes, StandardCharsets.UTF_8),
        bytes == null ? null : path,
        after.name() == null ? path : after.name());
  }

  private static boolean isBinary(byte[] bytes) {
    if (bytes != null) {
      for (byte b : bytes) {
        if (b == 0) {
          return true;
        }
      }
    }
    return false;
  }
}
