package io.jansible.source;

import java.util.function.Function;

/** What stands in for a match: text with {@code \1}, {@code \g<name>} and escapes. */
final class PythonReplacement {
  private PythonReplacement() {}

  static void append(String with, Function<String, String> groups, StringBuilder out) {
    int at = 0;
    while (at < with.length()) {
      char c = with.charAt(at++);
      if (c != '\\' || at == with.length()) {
        out.append(c);
        continue;
      }
      char letter = with.charAt(at++);
      if (letter == 'g' && at < with.length() && with.charAt(at) == '<') {
        int end = with.indexOf('>', at);
        if (end < 0) {
          throw new IllegalArgumentException("missing >, unterminated name at position " + at);
        }
        String group = groups.apply(with.substring(at + 1, end));
        out.append(group == null ? "" : group);
        at = end + 1;
      } else if (letter >= '1' && letter <= '9') {
        boolean two = at < with.length() && Character.isDigit(with.charAt(at));
        String group = groups.apply(with.substring(at - 1, two ? at + 1 : at));
        out.append(group == null ? "" : group);
        at += two ? 1 : 0;
      } else {
        escape(letter, out);
      }
    }
  }

  private static void escape(char letter, StringBuilder out) {
    switch (letter) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'f' -> out.append('\f');
      case 'v' -> out.append('\013');
      case 'a' -> out.append('\007');
      case 'b' -> out.append('\b');
      case '0' -> out.append('\0');
      case '\\' -> out.append('\\');
      default -> {
        if (Character.isLetter(letter)) {
          throw new IllegalArgumentException("bad escape \\" + letter);
        }
        out.append('\\').append(letter);
      }
    }
  }
}
