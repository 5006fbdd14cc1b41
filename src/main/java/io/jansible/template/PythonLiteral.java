package io.jansible.template;

import io.jansible.template.expression.LiteralParser;
import io.jansible.template.expression.SyntaxException;

/** Reads a text as Python reads a list or dictionary that is written out. */
final class PythonLiteral {
  /** What {@link #read} answers when the text is none. */
  static final Object NONE = new Object();

  private PythonLiteral() {}

  static Object read(String text) {
    try {
      return LiteralParser.parse(text);
    } catch (SyntaxException none) {
      return NONE;
    }
  }
}
