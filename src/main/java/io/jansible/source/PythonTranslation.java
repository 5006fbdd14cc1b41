package io.jansible.source;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a regular expression of Python's {@code re} as one of java.util.regex. */
final class PythonTranslation {
  private final String source;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> names = new LinkedHashMap<>();
  private boolean ascii;
  private boolean multiline;
  private int at;

  PythonTranslation(String source, boolean multiline) {
    this.source = source;
    this.multiline = multiline;
    while (at < source.length()) {
      part();
    }
  }

  String pattern() {
    return out.toString();
  }

  /** Python's names of groups, and those that stand for them. */
  Map<String, String> names() {
    return names;
  }

  /** Whether the expression asks for ASCII classes with {@code (?a)}. */
  boolean ascii() {
    return ascii;
  }

  /** Whether ^ and $ stand for the ends of each line. */
  boolean multiline() {
    return multiline;
  }

  private void part() {
    char c = source.charAt(at);
    switch (c) {
      case '\\' -> escape(false);
      case '[' -> characterClass();
      case '(' -> group();
      case '{' -> repetition();
      case '^', '$' -> lineEnd(c);
      default -> {
        out.append(c);
        at++;
      }
    }
  }

  /** Where lines count: other than for Java, one begins behind a newline that ends the text. */
  private void lineEnd(char c) {
    out.append(!multiline ? String.valueOf(c) : c == '^' ? "(?<![^\\n])" : "(?![^\\n])");
    at++;
  }

  private void escape(boolean inClass) {
    if (at + 1 >= source.length()) {
      throw new IllegalArgumentException("bad escape (end of pattern) at position " + at);
    }
    char c = source.charAt(at + 1);
    at += 2;
    if (c == 'Z' && !inClass) {
      out.append("\\z");
    } else if (c == '0') {
      octal();
    } else if (inClass && c == 'b') {
      out.append("\\x08");
    } else if (Character.isLetter(c) && "AbBdDsSwWabfnrtvxuUN".indexOf(c) < 0) {
      throw new IllegalArgumentException("bad escape \\" + c + " at position " + (at - 2));
    } else if (c == 'v') {
      out.append("\\x0B");
    } else if (c == 'U') {
      out.append("\\x{").append(source, at, Math.min(at + 8, source.length())).append('}');
      at += 8;
    } else {
      out.append('\\').append(c);
    }
  }

  private void octal() {
    int end = at;
    while (end < source.length()
        && end < at + 2
        && source.charAt(end) >= '0'
        && source.charAt(end) <= '7') {
      end++;
    }
    out.append("\\0").append(at == end ? "0" : source.substring(at, end));
    at = end;
  }

  private void characterClass() {
    int start = at;
    out.append('[');
    at++;
    if (at < source.length() && source.charAt(at) == '^') {
      out.append('^');
      at++;
    }
    boolean first = true;
    while (at < source.length() && (first || source.charAt(at) != ']')) {
      char c = source.charAt(at);
      if (c == '\\') {
        escape(true);
      } else {
        out.append("[]&~^ #".indexOf(c) >= 0 ? "\\" : "").append(c);
        at++;
      }
      first = false;
    }
    if (at >= source.length()) {
      throw new IllegalArgumentException("unterminated character set at position " + start);
    }
    out.append(']');
    at++;
  }

  private void group() {
    if (source.startsWith("(?P<", at)) {
      int end = end('>', at + 4);
      out.append("(?<").append(name(source.substring(at + 4, end))).append('>');
      at = end + 1;
    } else if (source.startsWith("(?P=", at)) {
      int end = end(')', at + 4);
      String name = source.substring(at + 4, end);
      if (!names.containsKey(name)) {
        throw new IllegalArgumentException(
            "unknown group name '" + name + "' at position " + (at + 4));
      }
      out.append("\\k<").append(names.get(name)).append('>');
      at = end + 1;
    } else if (source.startsWith("(?#", at)) {
      at = end(')', at) + 1;
    } else if (source.startsWith("(?(", at)) {
      throw new IllegalArgumentException(
          "a regular expression with a condition, (?(group)yes|no), is not supported");
    } else {
      flags();
    }
  }

  /** A group that is none of Python's own; of flags, those that Java does not know are left out. */
  private void flags() {
    int end = at + 2;
    while (source.startsWith("(?", at)
        && end < source.length()
        && "aiLmsux".indexOf(source.charAt(end)) >= 0) {
      end++;
    }
    if (end == at + 2 || end >= source.length() || ":)-".indexOf(source.charAt(end)) < 0) {
      out.append('(');
      at++;
      return;
    }
    String flags = source.substring(at + 2, end);
    ascii |= flags.indexOf('a') >= 0;
    boolean global = source.charAt(end) == ')';
    multiline |= global && flags.indexOf('m') >= 0;
    String known = flags.replaceAll(global ? "[aLum]" : "[aLu]", "");
    boolean nothing = known.isEmpty() && global;
    at = nothing ? end + 1 : end;
    out.append(nothing ? "" : "(?" + known);
  }

  private int end(char closing, int from) {
    int end = source.indexOf(closing, from);
    if (end < 0) {
      throw new IllegalArgumentException(
          "missing " + closing + ", unterminated name at position " + from);
    }
    return end;
  }

  /** Java's names of groups have letters and digits only. */
  private String name(String pythons) {
    return names.computeIfAbsent(pythons, key -> "n" + names.size() + "x");
  }

  /** A brace that begins no repetition is a brace. */
  private void repetition() {
    int end = source.indexOf('}', at);
    String inside = end < 0 ? "" : source.substring(at + 1, end);
    if (isRepetition(inside)) {
      out.append('{').append(inside.startsWith(",") ? "0" : "").append(inside).append('}');
      at = end + 1;
    } else {
      out.append("\\{");
      at++;
    }
  }

  private static boolean isRepetition(String inside) {
    int commas = 0;
    int digits = 0;
    for (char c : inside.toCharArray()) {
      commas += c == ',' ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
    }
    return commas <= 1 && digits > 0 && commas + digits == inside.length();
  }
}
