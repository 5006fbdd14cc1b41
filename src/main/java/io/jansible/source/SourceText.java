package io.jansible.source;

import java.util.List;
import java.util.Objects;

/**
 * A text under the name that its author knows it by: a file's path, or a flag such as {@code -e}.
 */
public final class SourceText {
  private final String name;
  private final String content;
  private List<String> lines;

  public SourceText(String name, String content) {
    this.name = Objects.requireNonNull(name);
    this.content = Objects.requireNonNull(content);
  }

  public String name() {
    return name;
  }

  public String content() {
    return content;
  }

  /** Line {@code number}, counted from 1, without its end; empty when the text has no such line. */
  public synchronized String line(int number) {
    if (lines == null) {
      lines = content.lines().toList();
    }
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  @Override
  public String toString() {
    return name;
  }
}
