package io.jansible.source;

/** Texts and bytes in quotes, with escapes, as Python writes them. */
public final class PythonQuotes {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private PythonQuotes() {}

  /** A text in the quotes that it needs. */
  public static void append(String text, StringBuilder out) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        if (c == quote || c == '\\') {
          out.append('\\');
        }
        out.append(c);
      } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
        appendPoint(text.codePointAt(i++), out);
      } else {
        appendPoint(c, out);
      }
    }
    out.append(quote);
  }

  /** Bytes as {@code b'…'}. */
  public static void append(byte[] bytes, StringBuilder out) {
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    out.append('b').append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x7f) {
        appendPoint(c, out);
      } else {
        hex("\\x", c, 2, out);
      }
    }
    out.append(quote);
  }

  private static void appendPoint(int point, StringBuilder out) {
    switch (point) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isPrintable(point)) {
          out.appendCodePoint(point);
        } else if (point < 0x100) {
          hex("\\x", point, 2, out);
        } else if (point < 0x10000) {
          hex("\\u", point, 4, out);
        } else {
          hex("\\U", point, 8, out);
        }
      }
    }
  }

  /** What {@code str.isprintable} says of one character. */
  public static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> true;
    };
  }

  private static void hex(String prefix, int value, int digits, StringBuilder out) {
    out.append(prefix);
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX[value >> shift & 15]);
    }
  }
}
