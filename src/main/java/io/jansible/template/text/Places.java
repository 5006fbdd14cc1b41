package io.jansible.template.text;

import io.jansible.source.Position;

/** Finds where a part of a template stands in the file that the template was written in. */
public final class Places {
  private Places() {}

  /**
   * The position of an offset in a text.
   *
   * @param start where the text stands; its value may begin later, behind a quote or a block
   *     scalar's mark, which is found by looking for the line of the text itself
   */
  public static Position of(Position start, String text, int offset) {
    if (start == null) {
      return null;
    }
    int lineStart = text.lastIndexOf('\n', Math.min(offset, text.length()) - 1) + 1;
    int lineEnd = text.indexOf('\n', lineStart);
    String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd).strip();
    int indent = text.indexOf(line, lineStart) - lineStart;
    int number = start.line();
    int skipped = (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    for (int each : new int[] {number + skipped, number + skipped + 1}) {
      int from = each == number ? start.column() - 1 : 0;
      int column = line.isEmpty() ? -1 : start.source().line(each).indexOf(line, from);
      if (column >= 0) {
        return new Position(
            start.source(), each, column + 1 + Math.max(0, offset - lineStart - indent));
      }
    }
    return start;
  }
}
