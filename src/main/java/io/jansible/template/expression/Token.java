package io.jansible.template.expression;

/**
 * A word of an expression.
 *
 * @param value the name, the text without quotes, the digits as written, or the sign
 * @param offset where it starts in the template, from 0
 */
public record Token(Kind kind, String value, int offset) {
  /** What a token is. */
  public enum Kind {
    NAME,
    STRING,
    INTEGER,
    FLOAT,
    SIGN,
    END,
    /** The text ends before the end mark, whose name is the value. */
    CUT,
    /** What stands here is no token; the value says why. */
    BROKEN
  }

  public boolean is(String sign) {
    return kind == Kind.SIGN && value.equals(sign);
  }

  public boolean isName(String name) {
    return kind == Kind.NAME && value.equals(name);
  }

  /** How Jinja's messages call it. */
  public String described() {
    return switch (kind) {
      case NAME, SIGN, END -> value;
      case CUT, BROKEN -> "end of template";
      case STRING -> "string";
      case INTEGER -> "integer";
      case FLOAT -> "float";
    };
  }
}
