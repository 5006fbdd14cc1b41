package io.jansible.source;

import java.util.Objects;

/** A place in a source text; line and column count from 1. */
public record Position(SourceText source, int line, int column) {
  public Position {
    Objects.requireNonNull(source);
  }

  /** The place's usual spelling: {@code file:line:column}. */
  @Override
  public String toString() {
    return source.name() + ":" + line + ":" + column;
  }
}
