package io.jansible.output;

import io.jansible.module.Diff;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.util.ArrayList;
import java.util.List;

/** The diffs of one result as an operator reads them. */
final class DiffText {
  private final Palette palette;
  private final int context;

  DiffText(Palette palette, int context) {
    this.palette = palette;
    this.context = context;
  }

  /** All diffs one after the other, each with an empty line behind it; empty when none differs. */
  String of(List<Diff> diffs) {
    StringBuilder text = new StringBuilder();
    for (Diff diff : diffs) {
      if (diff.prepared() != null) {
        text.append(diff.prepared());
      } else {
        append(text, diff);
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text, Diff diff) {
    List<String> hunks = UnifiedDiff.of(lines(diff.before()), lines(diff.after()), context);
    if (hunks.isEmpty()) {
      return;
    }
    text.append(palette.paint(header("--- before", diff.beforeHeader()), Role.DIFF_REMOVE));
    text.append(palette.paint(header("+++ after", diff.afterHeader()), Role.DIFF_ADD));
    for (String line : hunks) {
      text.append(
          switch (line.charAt(0)) {
            case '-' -> palette.paint(line, Role.DIFF_REMOVE);
            case '+' -> palette.paint(line, Role.DIFF_ADD);
            case '@' -> palette.paint(line, Role.DIFF_LINES);
            default -> line;
          });
    }
    text.append('\n');
  }

  private static String header(String name, String file) {
    return (file == null || file.isEmpty() ? name : name + ": " + file) + "\n";
  }

  private static List<String> lines(Object side) {
    if (side == null) {
      return List.of();
    }
    String text = side instanceof String string ? string : JsonText.write(side, JsonStyle.RESULT);
    List<String> lines = split(text);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      int last = lines.size() - 1;
      boolean complete = !(side instanceof String);
      lines.set(last, lines.get(last) + (complete ? "\n" : "\n\\ No newline at end of file\n"));
    }
    return lines;
  }

  /** Lines with their ends, where Python's {@code splitlines} sees one. */
  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (!pair && endsLine(c)) {
        lines.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static boolean endsLine(char c) {
    return c >= '\n' && c <= '\r'
        || c >= 0x1c && c <= 0x1e
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}
