package io.jansible.modules.files;

import java.util.ArrayList;
import java.util.List;

/**
 * What lineinfile does to a text, as a pure function: the lines before and after, each with its
 * line end. Texts are bytes, each a character.
 *
 * @param lines the lines after the edit
 * @param message what was done; empty when nothing was
 * @param found how many lines an absence removed
 */
record LineEdit(List<String> lines, String message, int found) {

  /**
   * Where a line goes that is not there yet.
   *
   * @param after insertafter, or null; {@code EOF} for the end
   * @param before insertbefore, or null; {@code BOF} for the start
   * @param first whether the first match counts, not the last
   */
  record Place(String after, String before, boolean first) {
    boolean isStart() {
      return "BOF".equals(before) || "BOF".equals(after);
    }

    /** What the line goes beside; null for the ends of the file. */
    LineSearch neighbour() {
      if (after != null) {
        return isEnd(after) ? null : LineSearch.of(after, null);
      }
      return before == null || before.equals("BOF") ? null : LineSearch.of(before, null);
    }

    private static boolean isEnd(String word) {
      return word.equals("EOF") || word.equals("BOF");
    }
  }

  static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  boolean isChanged() {
    return !message.isEmpty();
  }

  String text() {
    return String.join("", lines);
  }

  /** Takes out all lines that a search finds, or that are the line when there is no search. */
  static LineEdit absent(List<String> lines, LineSearch search, String line) {
    List<String> kept = new ArrayList<>();
    for (String current : lines) {
      boolean hit = search == null ? bare(current).equals(line) : search.isIn(current);
      if (!hit) {
        kept.add(current);
      }
    }
    int found = lines.size() - kept.size();
    return new LineEdit(kept, found == 0 ? "" : found + " line(s) removed", found);
  }

  /** Sees to it that the line is there: in the place of a found one, or where it belongs. */
  static LineEdit present(
      List<String> lines, LineSearch search, String line, Place place, boolean backReferences) {
    int match = search == null ? -1 : find(lines, search, place.first());
    if (match >= 0) {
      String text = backReferences ? search.expanded(line, lines.get(match)) : line;
      return replaced(lines, match, text);
    }
    Position position = position(lines, line, place);
    if (position.same >= 0) {
      return replaced(lines, position.same, line);
    }
    if (backReferences) {
      return new LineEdit(lines, "", 0);
    }
    return inserted(lines, line, place, position.beside);
  }

  private static int find(List<String> lines, LineSearch search, boolean first) {
    int found = -1;
    for (int i = 0; i < lines.size() && !(first && found >= 0); i++) {
      found = search.isIn(lines.get(i)) ? i : found;
    }
    return found;
  }

  /** Where the line itself stands, and the index at which it goes beside its neighbour; or -1. */
  private record Position(int same, int beside) {}

  private static Position position(List<String> lines, String line, Place place) {
    LineSearch neighbour = place.neighbour();
    int same = -1;
    int beside = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (bare(lines.get(i)).equals(line)) {
        same = i;
      } else if (neighbour != null && neighbour.isIn(lines.get(i))) {
        beside = place.after() != null ? i + 1 : i;
        if (place.first()) {
          break;
        }
      }
    }
    return new Position(same, beside);
  }

  private static LineEdit replaced(List<String> lines, int index, String line) {
    String whole = line.endsWith("\n") ? line : line + "\n";
    if (lines.get(index).equals(whole)) {
      return new LineEdit(lines, "", 0);
    }
    List<String> edited = new ArrayList<>(lines);
    edited.set(index, whole);
    return new LineEdit(edited, "line replaced", 0);
  }

  private static LineEdit inserted(List<String> lines, String line, Place place, int beside) {
    List<String> edited = new ArrayList<>(lines);
    int index = place.isStart() ? 0 : beside < 0 ? lines.size() : beside;
    if (place.after() != null
        && beside >= 0
        && isAt(lines, Math.min(index, lines.size() - 1), line)) {
      return new LineEdit(lines, "", 0);
    }
    if (index == lines.size() && index > 0 && !endsLine(lines.get(index - 1))) {
      edited.add("\n");
      index++;
    }
    edited.add(index, line + "\n");
    return new LineEdit(edited, "line added", 0);
  }

  /** With firstmatch, the search ended before it could see that the line follows already. */
  private static boolean isAt(List<String> lines, int index, String line) {
    return bare(lines.get(index)).equals(line);
  }

  private static boolean endsLine(String line) {
    return line.endsWith("\n") || line.endsWith("\r");
  }

  /** A line without its end. */
  private static String bare(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }
}
