package io.jansible.modules.crypto;

import io.jansible.connection.Quote;
import io.jansible.module.file.Answers;
import java.util.function.Function;

/**
 * A small file of the node as a module reads it.
 *
 * @param kind what stands at the path
 * @param content its bytes; null unless it is a file that can be read
 */
record NodeFile(String path, Kind kind, byte[] content) {
  /** What can stand at a path. */
  enum Kind {
    MISSING,
    DIRECTORY,
    UNREADABLE,
    FILE
  }

  /** Larger files are no keys, requests or certificates: no more of them is read. */
  private static final int LIMIT = 1 << 20;

  /**
   * The shell function that prints one file: its kind, and of a file its size and bytes, which may
   * hold anything.
   */
  static final String FUNCTION =
      """
      j_file() {
        if [ -d "$1" ]; then printf 'DIRECTORY\\0'; return; fi
        if [ ! -e "$1" ]; then printf 'MISSING\\0'; return; fi
        if [ ! -r "$1" ]; then printf 'UNREADABLE\\0'; return; fi
        j_n=$(wc -c < "$1")
        [ "$j_n" -le %1$d ] || j_n=%1$d
        printf 'FILE\\0%%d\\0' "$j_n"
        head -c "$j_n" "$1"
      }
      """
          .formatted(LIMIT);

  static String script(String path) {
    return "j_file " + Quote.path(path) + "\n";
  }

  /** Reads the answer of {@link #script}. */
  static Function<Answers, NodeFile> of(String path) {
    return answers -> read(path, answers);
  }

  private static NodeFile read(String path, Answers answers) {
    Kind kind = Kind.valueOf(answers.next());
    byte[] content =
        kind == Kind.FILE ? answers.nextBytes((int) (long) answers.nextNumber()) : null;
    return new NodeFile(path, kind, content);
  }

  /**
   * The bytes.
   *
   * @param what what the file is, as the operator reads it in a message
   * @throws CryptoException when there is no file to read
   */
  byte[] require(String what) {
    return switch (kind) {
      case MISSING ->
          throw new CryptoException("The " + what + " file " + path + " does not exist");
      case DIRECTORY ->
          throw new CryptoException("The " + what + " file " + path + " is a directory");
      case UNREADABLE ->
          throw new CryptoException("The " + what + " file " + path + " cannot be read");
      case FILE -> content;
    };
  }
}
