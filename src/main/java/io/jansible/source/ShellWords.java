package io.jansible.source;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words as a POSIX shell reads its quotes, and replaces nothing. */
public final class ShellWords {
  private final String line;
  private final List<String> words = new ArrayList<>();
  private StringBuilder word;
  private int at;

  private ShellWords(String line) {
    this.line = line;
  }

  /**
   * The words of a line, as Python's {@code shlex.split} finds them.
   *
   * @throws IllegalArgumentException with Python's reason when a quote is not closed
   */
  public static List<String> split(String line) {
    ShellWords split = new ShellWords(line);
    split.run();
    return split.words;
  }

  private void run() {
    for (; at < line.length(); at++) {
      char c = line.charAt(at);
      switch (c) {
        case ' ', '\t', '\n', '\r' -> end();
        case '\'' -> singleQuoted();
        case '"' -> doubleQuoted();
        case '\\' -> append(escaped("No escaped character"));
        default -> append(c);
      }
    }
    end();
  }

  private void end() {
    if (word != null) {
      words.add(word.toString());
      word = null;
    }
  }

  private void append(char c) {
    begin().append(c);
  }

  private StringBuilder begin() {
    if (word == null) {
      word = new StringBuilder();
    }
    return word;
  }

  private char escaped(String problem) {
    if (at + 1 >= line.length()) {
      throw new IllegalArgumentException(problem);
    }
    return line.charAt(++at);
  }

  private void singleQuoted() {
    int end = line.indexOf('\'', at + 1);
    if (end < 0) {
      throw new IllegalArgumentException("No closing quotation");
    }
    begin().append(line, at + 1, end);
    at = end;
  }

  /** Inside double quotes a backslash is itself, unless a quote or a backslash follows. */
  private void doubleQuoted() {
    begin();
    while (++at < line.length()) {
      char c = line.charAt(at);
      if (c == '"') {
        return;
      }
      if (c == '\\') {
        char next = escaped("No closing quotation");
        if (next != '"' && next != '\\') {
          append('\\');
        }
        append(next);
      } else {
        append(c);
      }
    }
    throw new IllegalArgumentException("No closing quotation");
  }
}
