package io.jansible.modules.files;

import io.jansible.module.ModuleFailure;
import io.jansible.source.PythonRegex;
import java.util.regex.Matcher;

/** What marks a line: a regular expression, a text it holds, or nothing. */
final class LineSearch {
  private final PythonRegex expression;
  private final String text;

  private LineSearch(PythonRegex expression, String text) {
    this.expression = expression;
    this.text = text;
  }

  /** Null where there is neither; texts are bytes, each a character. */
  static LineSearch of(String expression, String text) {
    if (expression != null) {
      return new LineSearch(compile(expression), null);
    }
    return text == null ? null : new LineSearch(null, text);
  }

  /** An expression on bytes, each a character. */
  static PythonRegex compile(String expression) {
    try {
      return PythonRegex.ofBytes(expression);
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(e.getMessage());
    }
  }

  boolean isIn(String line) {
    return expression == null ? line.contains(text) : expression.matcher(line).find();
  }

  /** A line with the groups of the match in the found line put in. */
  String expanded(String line, String found) {
    Matcher match = expression.matcher(found);
    if (!match.find()) {
      return line;
    }
    StringBuilder expanded = new StringBuilder();
    expand(expression, match, line, expanded);
    return expanded.toString();
  }

  /** Appends a replacement with the groups of a match put in. */
  static void expand(PythonRegex expression, Matcher match, String with, StringBuilder out) {
    try {
      expression.expand(match, with, out);
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(e.getMessage());
    }
  }
}
