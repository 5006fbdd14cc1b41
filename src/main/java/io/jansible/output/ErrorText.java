package io.jansible.output;

import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.UserError;

/**
 * A user's mistake as the user reads it: one sentence, the place, the line with a caret, a hint.
 */
public final class ErrorText {
  private ErrorText() {}

  /** All problems, an empty line between two. */
  public static String of(UserError error) {
    StringBuilder text = new StringBuilder();
    for (Problem problem : error.problems()) {
      text.append(text.length() == 0 ? "" : "\n").append(of("ERROR! ", problem));
    }
    return text.toString();
  }

  /** One problem under a word that says how bad it is; ends with a line end. */
  public static String of(String word, Problem problem) {
    StringBuilder text = new StringBuilder(word).append(problem.message()).append('\n');
    if (problem.at() != null) {
      text.append("  at ").append(problem.at()).append('\n');
      if (problem.quoted()) {
        appendLine(text, problem.at());
      }
    }
    if (problem.hint() != null) {
      text.append("  hint: ").append(problem.hint()).append('\n');
    }
    return text.toString();
  }

  private static void appendLine(StringBuilder text, Position at) {
    String line = at.source().line(at.line());
    if (line.isBlank()) {
      return;
    }
    ShownLine shown = ShownLine.of(line, at.column());
    String number = Integer.toString(at.line());
    text.append("  ").append(number).append(" | ").append(shown.text()).append('\n');
    text.append(" ".repeat(number.length() + 3)).append("| ");
    text.append(gap(shown.text(), shown.column() - 1)).append("^\n");
  }

  /** Blanks as wide as the line's first characters; a tab stays a tab. */
  private static String gap(String line, int characters) {
    StringBuilder gap = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (c == '\t') {
        gap.append('\t');
      } else if (!Character.isLowSurrogate(c)) {
        gap.append(" ".repeat(width(line, i)));
      }
    }
    return gap.toString();
  }

  private static int width(String line, int index) {
    return index < line.length() ? TextWidth.of(Character.toString(line.codePointAt(index))) : 1;
  }
}
