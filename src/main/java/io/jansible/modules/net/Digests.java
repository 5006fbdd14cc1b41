package io.jansible.modules.net;

import io.jansible.connection.Quote;

/** Shell functions that compute digests, with the programs that a node has. */
final class Digests {
  /** The SHA-1 digest of nothing. */
  static final String EMPTY_SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

  /** {@code j_digest NAME FILE} sets j_digest; empty when no program knows the algorithm. */
  static final String FUNCTIONS =
      """
      j_digest() {
        j_digest=$({ "$1"sum || openssl dgst -r "-$1"; } 2>/dev/null <"$2")
        j_digest=${j_digest%% *}
      }
      """;

  private Digests() {}

  /** Commands that print a file's digest, and a NUL; nothing else when it is no file. */
  static String print(Checksum checksum, String path) {
    String word = Quote.path(path);
    return "j_digest=; [ -f %1$s ] && j_digest %2$s %1$s; printf '%%s\\0' \"$j_digest\"\n"
        .formatted(word, Quote.word(checksum.programName()));
  }
}
