package io.jansible.template.text;

import io.jansible.source.Position;

/** A template's text with normal newlines, and where it stands (null when it stands nowhere). */
public record Source(String text, Position start) {
  /** The place of an offset, or null. */
  public Position place(int offset) {
    return Places.of(start, text, offset);
  }

  /** The text with every kind of line end as a newline. */
  public static String normal(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
