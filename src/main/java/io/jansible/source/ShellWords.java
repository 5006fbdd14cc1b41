package io.jansible.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as a POSIX shell does: quotes group, a backslash escapes, and nothing is
 * expanded.
 */
public final class ShellWords {
  /** One word and where it starts in the line, counted from 0. */
  public record Word(String text, int start) {}

  private final String line;
  private final boolean comments;
  private int next;

  private ShellWords(String line, boolean comments) {
    this.line = line;
    this.comments = comments;
  }

  /**
   * The words of a line.
   *
   * @param comments whether an unquoted # ends the line, even in the middle of a word
   * @throws IllegalArgumentException when a quote is not closed
   */
  public static List<Word> words(String line, boolean comments) {
    ShellWords words = new ShellWords(line, comments);
    List<Word> all = new ArrayList<>();
    for (Word word = words.word(); word != null; word = words.word()) {
      all.add(word);
    }
    return all;
  }

  /**
   * The texts of the words of a line, as Python's {@code shlex.split} finds them; a # is a
   * character like any other.
   *
   * @throws IllegalArgumentException with Python's reason when a quote is not closed
   */
  public static List<String> split(String line) {
    return words(line, false).stream().map(Word::text).toList();
  }

  private Word word() {
    while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
      next++;
    }
    if (atEnd()) {
      return null;
    }
    int start = next;
    StringBuilder text = new StringBuilder();
    while (!atEnd() && !Character.isWhitespace(line.charAt(next))) {
      piece(text);
    }
    return new Word(text.toString(), start);
  }

  private boolean atEnd() {
    return next >= line.length() || comments && line.charAt(next) == '#';
  }

  private void piece(StringBuilder into) {
    char c = line.charAt(next++);
    if (c == '\'') {
      int end = line.indexOf('\'', next);
      if (end < 0) {
        throw new IllegalArgumentException("No closing quotation");
      }
      into.append(line, next, end);
      next = end + 1;
    } else if (c == '"') {
      doubleQuoted(into);
    } else if (c == '\\') {
      if (next >= line.length()) {
        throw new IllegalArgumentException("No escaped character");
      }
      into.append(line.charAt(next++));
    } else {
      into.append(c);
    }
  }

  private void doubleQuoted(StringBuilder into) {
    while (next < line.length()) {
      char c = line.charAt(next++);
      if (c == '"') {
        return;
      }
      // Inside double quotes a backslash escapes only a quote and itself.
      if (c == '\\' && next < line.length() && "\"\\".indexOf(line.charAt(next)) >= 0) {
        c = line.charAt(next++);
      }
      into.append(c);
    }
    throw new IllegalArgumentException("No closing quotation");
  }
}
