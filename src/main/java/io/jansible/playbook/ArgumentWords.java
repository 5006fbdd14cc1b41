package io.jansible.playbook;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the free text of an action into words at spaces and line ends, but not inside quotes and
 * template markup. Quotes stay where they are.
 */
final class ArgumentWords {
  /**
   * One word with the white space that belongs to it.
   *
   * @param trailing what follows it, without the one space that separates it from the next word
   * @param start its place in the text, counted from 0
   */
  record Word(String text, String trailing, int start) {}

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int start;
  private int next;
  private char quote;
  private int depth;

  private ArgumentWords(String text) {
    this.text = text;
  }

  /**
   * The words of a text.
   *
   * @throws IllegalArgumentException when a quote or a template has no end
   */
  static List<Word> split(String text) {
    ArgumentWords split = new ArgumentWords(text);
    split.run();
    return split.words;
  }

  /** The words as one text again, with the white space that stood between them. */
  static String join(List<Word> words) {
    StringBuilder joined = new StringBuilder();
    for (Word word : words) {
      if (joined.length() > 0 && joined.charAt(joined.length() - 1) != '\n') {
        joined.append(' ');
      }
      joined.append(word.text()).append(word.trailing());
    }
    return joined.toString();
  }

  private void run() {
    skipSeparators();
    while (next < text.length()) {
      start = next;
      skipWord();
      String word = text.substring(start, next);
      int end = next;
      skipSeparators();
      // A backslash alone continues the line: it vanishes with the line end behind it.
      if (!word.equals("\\")) {
        words.add(new Word(word, trailing(text.substring(end, next)), start));
      }
    }
  }

  private void skipSeparators() {
    while (next < text.length() && isSeparator(text.charAt(next))) {
      next++;
    }
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '\n';
  }

  /** White space without the last line's first space, which joining puts back. */
  private static String trailing(String space) {
    int lastLine = space.lastIndexOf('\n') + 1;
    return lastLine < space.length()
        ? space.substring(0, lastLine) + space.substring(lastLine + 1)
        : space;
  }

  private void skipWord() {
    while (next < text.length() && (quote != 0 || depth > 0 || !isSeparator(text.charAt(next)))) {
      step();
    }
    if (quote != 0 || depth > 0) {
      throw new IllegalArgumentException(
          quote != 0 ? "A quote has no end" : "A template has no end");
    }
  }

  private void step() {
    char c = text.charAt(next);
    boolean escaped = next > 0 && text.charAt(next - 1) == '\\';
    if ((c == '"' || c == '\'') && !escaped) {
      quote = quote == 0 ? c : quote == c ? 0 : quote;
    } else if (isMarkup("{{", "{%", "{#")) {
      depth++;
      next++;
    } else if (depth > 0 && isMarkup("}}", "%}", "#}")) {
      depth--;
      next++;
    }
    next++;
  }

  private boolean isMarkup(String... marks) {
    for (String mark : marks) {
      if (text.startsWith(mark, next)) {
        return true;
      }
    }
    return false;
  }
}
