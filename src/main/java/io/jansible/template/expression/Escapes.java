package io.jansible.template.expression;

/** The backslash escapes in a quoted text, as Python reads them. */
final class Escapes {
  private Escapes() {}

  static String read(String text, int offset) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\' || at == text.length()) {
        out.append(c);
        continue;
      }
      char letter = text.charAt(at++);
      int size = hexSize(letter);
      if (size > 0) {
        out.appendCodePoint(hex(text, at, size, offset));
        at += size;
      } else if (letter >= '0' && letter <= '7') {
        int end = at;
        while (end < text.length()
            && end < at + 2
            && text.charAt(end) >= '0'
            && text.charAt(end) <= '7') {
          end++;
        }
        out.append((char) Integer.parseInt(text.substring(at - 1, end), 8));
        at = end;
      } else {
        simple(letter, out);
      }
    }
    return out.toString();
  }

  private static int hexSize(char letter) {
    return switch (letter) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }

  private static int hex(String text, int at, int size, int offset) {
    try {
      return Integer.parseInt(text.substring(at, at + size), 16);
    } catch (NumberFormatException | IndexOutOfBoundsException notHex) {
      throw new SyntaxException("truncated escape in a quoted text", offset);
    }
  }

  private static void simple(char letter, StringBuilder out) {
    switch (letter) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'a' -> out.append('\007');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'v' -> out.append('\013');
      case '\\', '\'', '"' -> out.append(letter);
      case '\n' -> {
        // a line that is continued
      }
      default -> out.append('\\').append(letter);
    }
  }
}
