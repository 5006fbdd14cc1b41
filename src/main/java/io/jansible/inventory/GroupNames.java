package io.jansible.inventory;

import java.util.regex.Pattern;

/**
 * What becomes of a group's name that no variable could have, such as {@code web-1}: kept or
 * spelled with underscores, with a warning or without.
 */
public enum GroupNames {
  ALWAYS(true, "automatically replaced"),
  NEVER(false, "not replaced"),
  IGNORE(false, null),
  SILENTLY(true, null);

  private static final Pattern INVALID =
      Pattern.compile("^[\\d\\W]|[^\\w]", Pattern.UNICODE_CHARACTER_CLASS);

  private final boolean replaces;
  private final String warned;

  GroupNames(boolean replaces, String warned) {
    this.replaces = replaces;
    this.warned = warned;
  }

  /** The name that a group gets. */
  String of(String name) {
    return replaces ? plain(name) : name;
  }

  /** The name with an underscore for each character that a variable's name cannot have. */
  static String plain(String name) {
    return INVALID.matcher(name).replaceAll("_");
  }

  static boolean isPlain(String name) {
    return !name.isEmpty() && !INVALID.matcher(name).find();
  }

  /** What is told once when a name was not plain, or null. */
  String warning() {
    if (warned == null) {
      return null;
    }
    String but = replaces ? "and" : "but";
    return "Invalid characters were found in group names "
        + but
        + " "
        + warned
        + ", use -vvvv to see details";
  }
}
