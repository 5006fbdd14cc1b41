package io.jansible.modules.files;

import io.jansible.source.PythonRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * What blockinfile does to a text, as a pure function. Texts are bytes, each a character.
 *
 * @param begin the line before the block, with its end
 * @param end the line behind the block, with its end
 * @param block the lines of the block with the marker lines; none when it is to go
 * @param place where a block goes that is not there yet
 * @param prepend whether an empty line goes before the block
 * @param append whether an empty line goes behind the block
 */
record BlockEdit(
    String begin, String end, List<String> block, Place place, boolean prepend, boolean append) {
  private static final String BLANK = "\n";

  /**
   * Where a new block goes.
   *
   * @param beside what it goes beside; null for the start or the end of the file
   * @param before whether it goes before that or to the start
   */
  record Place(PythonRegex beside, boolean before) {}

  /** The lines of a text with their ends; a carriage return ends one too, as for Python's bytes. */
  static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !pair) {
        lines.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** The text with the block in its place, or without it. */
  String of(String original) {
    List<String> lines = split(original);
    int at = takeOut(lines);
    if (at < 0) {
      at = newPlace(original, lines);
    }
    if (at > 0 && !lines.get(at - 1).endsWith(BLANK)) {
      lines.set(at - 1, lines.get(at - 1) + BLANK);
    }
    if (prepend && at > 0 && !lines.get(at - 1).equals(BLANK)) {
      lines.add(at++, BLANK);
    }
    lines.addAll(at, block);
    int behind = at + block.size();
    if (append && behind < lines.size() && !lines.get(behind).equals(BLANK)) {
      lines.add(behind, BLANK);
    }
    return String.join("", lines);
  }

  /** Removes the block that is there, and answers where it was; -1 without one. */
  private int takeOut(List<String> lines) {
    int first = lines.lastIndexOf(begin);
    int last = lines.lastIndexOf(end);
    if (first < 0 || last < 0) {
      return -1;
    }
    int start = Math.min(first, last);
    lines.subList(start, Math.max(first, last) + 1).clear();
    return start;
  }

  private int newPlace(String original, List<String> lines) {
    if (place.beside() == null) {
      return place.before() ? 0 : lines.size();
    }
    int found = place.beside().isMultiline() ? lineOfMatch(original) : lastMatch(lines);
    if (found < 0) {
      return lines.size();
    }
    return place.before() ? found : found + 1;
  }

  private int lastMatch(List<String> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && !place.beside().matcher(lines.get(last)).find()) {
      last--;
    }
    return last;
  }

  private int lineOfMatch(String original) {
    Matcher match = place.beside().matcher(original);
    if (!match.find()) {
      return -1;
    }
    int edge = place.before() ? match.start() : match.end();
    return (int) original.substring(0, edge).chars().filter(c -> c == '\n').count();
  }
}
