package io.jansible.inventory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The head of a section of an INI inventory: {@code [web]}, {@code [web:vars]}, … */
record IniSection(String group, Kind kind) {
  /** What the lines of a section are. */
  enum Kind {
    HOSTS,
    CHILDREN,
    VARS
  }

  /** A head that is not one, with what was probably meant. */
  static final class Malformed extends IllegalArgumentException {
    private final String hint;

    Malformed(String message, String hint) {
      super(message);
      this.hint = hint;
    }

    String hint() {
      return hint;
    }
  }

  private static final Pattern HEAD =
      Pattern.compile("\\[([^:\\]\\s]+)(?::(\\w+))?\\]\\s*(?:#.*)?");
  private static final Pattern GROUP_NAME = Pattern.compile("([^:\\]\\s]+)\\s*(?:#.*)?");

  /** Whether a line is a head, right or wrong, and not a host such as {@code [::1]:22}. */
  static boolean looksLike(String line) {
    int close = line.indexOf(']');
    return close < 0 || close + 1 == line.length() || line.charAt(close + 1) != ':';
  }

  static IniSection parse(String line) {
    Matcher head = HEAD.matcher(line);
    if (!head.matches()) {
      throw new Malformed(
          "Invalid section entry: '" + line + "'",
          "A section is [group], [group:vars] or [group:children], without spaces.");
    }
    String suffix = head.group(2) == null ? "hosts" : head.group(2);
    return switch (suffix) {
      case "hosts" -> new IniSection(head.group(1), Kind.HOSTS);
      case "vars" -> new IniSection(head.group(1), Kind.VARS);
      case "children" -> new IniSection(head.group(1), Kind.CHILDREN);
      default ->
          throw new Malformed(
              String.format("Section [%s:%s] has unknown type: %s", head.group(1), suffix, suffix),
              "The types are hosts, vars and children.");
    };
  }

  /** The name on a line of a section of children. */
  static String groupName(String line) {
    Matcher name = GROUP_NAME.matcher(line);
    if (!name.matches()) {
      throw new IllegalArgumentException("Expected group name, got: " + line);
    }
    return name.group(1);
  }
}
