package io.jansible.module.file;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A content that is so short that a script holds it itself: the shell writes it without the
 * programs that a request's input needs.
 */
final class SmallText {
  /** Above this many bytes the shell reads a script slower than a program reads its input. */
  private static final int MOST_BYTES = 2048;

  /**
   * Prints a text as it is, by a word of the shell's own: a program's arguments could be seen in
   * the list of processes. The few shells without such a printf have print.
   */
  static final String FUNCTIONS =
      """
      case $(command -v printf) in
        printf) j_put() { printf %s "$1"; } ;;
        *) j_put() { print -rn -- "$1"; } ;;
      esac
      """;

  private SmallText() {}

  /** The content as a text; null when it is too long, or not text that a script can hold. */
  static String of(Content content) {
    try {
      long size = content.size();
      if (size > MOST_BYTES) {
        return null;
      }
      try (InputStream stream = content.open()) {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        // A file that changes while it is read is for the input: the node counts its bytes.
        return bytes.length != size || text.indexOf('\0') >= 0 ? null : text;
      }
    } catch (CharacterCodingException binary) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A command that writes the text to {@code "$p"}; its script must use {@link #FUNCTIONS}. Where
   * that fails a program tries again, because it says better than the shell why it cannot be done.
   */
  static String script(String text) {
    return "c="
        + Quote.word(text)
        + "\nj_put \"$c\" 2>/dev/null > \"$p\" || j_put \"$c\" | cat > \"$p\"";
  }
}
