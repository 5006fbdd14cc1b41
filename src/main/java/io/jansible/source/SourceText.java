package io.jansible.source;

import java.util.List;
import java.util.Objects;

/**
 * A text under the name that its author knows it by: a file's path, or a flag such as {@code -e}.
 */
public final class SourceText {
  private final String name;
  private final String content;
  private final boolean secret;
  private List<String> lines;

  public SourceText(String name, String content) {
    this(name, content, false);
  }

  private SourceText(String name, String content, boolean secret) {
    this.name = Objects.requireNonNull(name);
    this.content = Objects.requireNonNull(content);
    this.secret = secret;
  }

  /** A text that was decrypted: none of its lines is shown to anyone. */
  public static SourceText secret(String name, String content) {
    return new SourceText(name, content, true);
  }

  public boolean isSecret() {
    return secret;
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
