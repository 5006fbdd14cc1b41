package io.jansible.source;

/** What stands after a backslash in a Python string. */
public final class PythonEscapes {
  private PythonEscapes() {}

  /**
   * What a text means whose escapes are those of Python's bytes; each byte is one character.
   *
   * @throws IllegalArgumentException when an escape is cut off
   */
  public static String ofBytes(String text) {
    StringBuilder meant = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\') {
        meant.append(c);
      } else if (at < text.length()) {
        at = append(text, at, true, meant);
      } else {
        throw new IllegalArgumentException("Trailing \\ in string");
      }
    }
    return meant.toString();
  }

  /**
   * Appends what the escape means.
   *
   * @param next the place after the backslash
   * @return the place after the escape
   */
  static int append(String text, int next, boolean bytes, StringBuilder into) {
    char c = text.charAt(next);
    int simple = "\\'\"abfnrtv".indexOf(c);
    if (simple >= 0) {
      into.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(simple));
      return next + 1;
    } else if (c == '\n') {
      return next + 1;
    } else if (c >= '0' && c <= '7') {
      return octal(text, next, into);
    } else if (c == 'x') {
      return hexadecimal(text, next + 1, 2, into);
    } else if (!bytes && c == 'u') {
      return hexadecimal(text, next + 1, 4, into);
    } else if (!bytes && c == 'U') {
      return hexadecimal(text, next + 1, 8, into);
    } else if (!bytes && c == 'N') {
      throw new IllegalArgumentException("escapes by character name are not known");
    }
    // An unknown escape stays as it is, with its backslash.
    into.append('\\').append(c);
    return next + 1;
  }

  private static int octal(String text, int start, StringBuilder into) {
    int end = start;
    while (end < text.length() && end < start + 3 && "01234567".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    into.append((char) Integer.parseInt(text.substring(start, end), 8));
    return end;
  }

  private static int hexadecimal(String text, int start, int digits, StringBuilder into) {
    int end = start + digits;
    if (end > text.length()) {
      throw new IllegalArgumentException("an escape is cut off");
    }
    // NumberFormatException is an IllegalArgumentException, and so is a code point out of range.
    into.appendCodePoint(Integer.parseUnsignedInt(text.substring(start, end), 16));
    return end;
  }
}
