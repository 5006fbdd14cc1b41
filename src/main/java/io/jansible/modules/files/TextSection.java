package io.jansible.modules.files;

import io.jansible.module.ModuleFailure;
import io.jansible.source.PythonRegex;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a text in which replace works: between two matches, from one on, up to one, or all.
 *
 * @param pattern the expression, as Ansible tells it; null for the whole text
 */
record TextSection(String pattern, PythonRegex expression) {
  private static final String GROUP = "subsection";

  /** From {@code start} to {@code end}, exclusive. */
  record Range(int start, int end) {}

  /** What stands behind a match of one expression and before a match of another; null: none. */
  static TextSection between(String after, String before) {
    boolean begins = after != null && !after.isEmpty();
    boolean ends = before != null && !before.isEmpty();
    if (!begins && !ends) {
      return new TextSection(null, null);
    }
    String middle = "(?P<" + GROUP + ">.*" + (begins && ends ? "?)" : ")");
    String pattern = (begins ? after : "") + middle + (ends ? before : "");
    try {
      return new TextSection(pattern, PythonRegex.ofText(pattern, Pattern.DOTALL));
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(e.getMessage());
    }
  }

  /** Where the part is in a text, or null when the expressions do not match. */
  Range in(String text) {
    if (expression == null) {
      return new Range(0, text.length());
    }
    Matcher match = expression.matcher(text);
    if (!match.find()) {
      return null;
    }
    int start = expression.start(match, GROUP);
    return new Range(start, start + expression.group(match, GROUP).length());
  }
}
