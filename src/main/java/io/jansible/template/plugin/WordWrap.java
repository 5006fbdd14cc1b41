package io.jansible.template.plugin;

import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.TextSplitting;
import java.util.ArrayList;
import java.util.List;

/** Breaks lines as Python's textwrap does, without expanding or replacing white space. */
final class WordWrap {
  private final int width;
  private final boolean breakLong;
  private final boolean breakHyphens;

  /** Whether an empty part of a word ends the line, which keeps the blanks before it. */
  private boolean broken;

  private WordWrap(int width, boolean breakLong, boolean breakHyphens) {
    this.width = width;
    this.breakLong = breakLong;
    this.breakHyphens = breakHyphens;
  }

  static Object apply(Call call) {
    if (call.whole("width") < 1) {
      throw PythonError.value("invalid width " + call.whole("width") + " (must be > 0)");
    }
    WordWrap wrap =
        new WordWrap(
            (int) call.whole("width"),
            call.flag("break_long_words"),
            call.flag("break_on_hyphens"));
    Object given = call.get("wrapstring");
    String newline = given == null ? "\n" : Text.of(given);
    List<String> lines = new ArrayList<>();
    for (Object line : TextSplitting.lines(call.textWith("splitlines"), false)) {
      lines.add(String.join(newline, wrap.lines((String) line)));
    }
    return String.join(newline, lines);
  }

  private List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    List<String> words = words(text);
    while (!words.isEmpty()) {
      String word = words.get(0);
      if (line.length() == 0 && !lines.isEmpty() && TextLayout.isBlank(word)) {
        words.remove(0);
      } else if (line.length() + word.length() <= width) {
        line.append(words.remove(0));
      } else {
        if (word.length() > width) {
          breakWord(words, line);
        }
        flush(lines, line);
      }
    }
    flush(lines, line);
    return lines;
  }

  /** A word longer than a line fills this one, or has one of its own. */
  private void breakWord(List<String> words, StringBuilder line) {
    int space = width - line.length();
    if (breakLong) {
      String word = words.remove(0);
      int end = breakHyphens ? hyphenEnd(word, space) : space;
      line.append(word, 0, end);
      words.add(0, word.substring(end));
      broken = end == 0;
    } else if (line.length() == 0) {
      line.append(words.remove(0));
    }
  }

  /** Where a word is broken: behind its last hyphen that fits, if there is one. */
  private static int hyphenEnd(String word, int space) {
    int hyphen = word.length() > space ? word.lastIndexOf('-', space - 1) : -1;
    boolean inside = hyphen > 0 && word.substring(0, hyphen).chars().anyMatch(c -> c != '-');
    return inside ? hyphen + 1 : space;
  }

  private void flush(List<String> lines, StringBuilder line) {
    int end = line.length();
    while (!broken && end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    if (end > 0) {
      lines.add(line.substring(0, end));
    }
    broken = false;
    line.setLength(0);
  }

  /** Words and the white space between them; a hyphen inside a word ends a part of it. */
  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      boolean ends =
          i == text.length()
              || Character.isWhitespace(text.charAt(i))
                  != Character.isWhitespace(text.charAt(i - 1))
              || breakHyphens && isHyphenBreak(text, i);
      if (ends) {
        words.add(text.substring(start, i));
        start = i;
      }
    }
    return words;
  }

  private static boolean isHyphenBreak(String text, int at) {
    return text.charAt(at - 1) == '-'
        && at >= 2
        && Character.isLetter(text.charAt(at - 2))
        && Character.isLetter(text.charAt(at));
  }
}
