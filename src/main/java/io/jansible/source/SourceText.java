package io.jansible.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A text under the name that its author knows it by: a file's path, or a flag such as {@code -e}.
 */
public final class SourceText {
  private final String name;
  private final String content;
  private final boolean secret;
  private List<String> lines;

  public SourceText(String name, String content) {
    this(name, content, false);
  }

  private SourceText(String name, String content, boolean secret) {
    this.name = Objects.requireNonNull(name);
    this.content = Objects.requireNonNull(content);
    this.secret = secret;
  }

  /**
   * A text from a file's bytes.
   *
   * @throws UserError with the place of the first byte that is no UTF-8
   */
  public static SourceText of(String name, byte[] content) {
    return new SourceText(name, decoded(name, content, false), false);
  }

  /**
   * A text that was decrypted: none of its lines is shown to anyone.
   *
   * @throws UserError as {@link #of}
   */
  public static SourceText secret(String name, byte[] content) {
    return new SourceText(name, decoded(name, content, true), true);
  }

  private static String decoded(String name, byte[] content, boolean secret) {
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length);
    if (!StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      return out.flip().toString();
    }
    String before = out.flip().toString();
    SourceText shown = new SourceText(name, new String(content, StandardCharsets.UTF_8), secret);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    throw new UserError(
            Problem.at(
                    new Position(shown, line, column),
                    "the file is not UTF-8: there is a byte 0x%02x"
                        .formatted(content[in.position()]))
                .withHint(
                    "Save it as UTF-8. If it was written as Latin-1:"
                        + " iconv -f latin1 -t utf-8 FILE"))
        .inPlaybook();
  }

  public boolean isSecret() {
    return secret;
  }

  public String name() {
    return name;
  }

  public String content() {
    return content;
  }

  /** Line {@code number}, counted from 1, without its end; empty when the text has no such line. */
  public synchronized String line(int number) {
    if (lines == null) {
      lines = content.lines().toList();
    }
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  @Override
  public String toString() {
    return name;
  }
}
