package io.jansible.modules.commands;

import io.jansible.connection.Quote;

/** Writes a shell test for whether anything matches a path with {@code *}, {@code ?} or [...]. */
final class GlobTest {
  private GlobTest() {}

  /** A list of commands that succeeds when there is something, if only a link to nowhere. */
  static String script(String pattern) {
    return "set -- " + word(pattern) + "; [ -e \"$1\" ] || [ -L \"$1\" ]";
  }

  private static String word(String pattern) {
    StringBuilder out = new StringBuilder();
    StringBuilder literal = new StringBuilder();
    int bracketEnd = -1;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '[' && i > bracketEnd && pattern.indexOf(']', i + 2) > 0) {
        bracketEnd = pattern.indexOf(']', i + 2);
        flush(out, literal).append('[');
      } else if (c == '*'
          || c == '?'
          || i == bracketEnd
          || i < bracketEnd && "!-".indexOf(c) >= 0) {
        flush(out, literal).append(c);
      } else {
        literal.append(c);
      }
    }
    return flush(out, literal).toString();
  }

  private static StringBuilder flush(StringBuilder out, StringBuilder literal) {
    if (literal.length() > 0) {
      out.append(Quote.word(literal.toString()));
      literal.setLength(0);
    }
    return out;
  }
}
