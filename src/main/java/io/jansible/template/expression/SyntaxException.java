package io.jansible.template.expression;

import io.jansible.template.TemplateException;

/** A template is not written as Jinja asks. */
public final class SyntaxException extends TemplateException {
  private final int offset;

  public SyntaxException(String message, int offset) {
    super(message);
    this.offset = offset;
    near(offset);
  }

  /** Where in the text, from 0. */
  public int offset() {
    return offset;
  }
}
