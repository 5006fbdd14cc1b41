package io.jansible.source;

/** A text is not JSON: what is wrong, and where in the text (line and column from 1). */
public final class JsonSyntaxException extends RuntimeException {
  private final int line;
  private final int column;

  public JsonSyntaxException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
