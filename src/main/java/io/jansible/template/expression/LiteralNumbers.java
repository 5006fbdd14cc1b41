package io.jansible.template.expression;

import io.jansible.template.value.Numbers;
import java.math.BigInteger;

/** Numbers as texts write them. */
public final class LiteralNumbers {
  private LiteralNumbers() {}

  /** A number of JSON, or null when the text is none. */
  public static Object json(String text) {
    try {
      boolean whole = text.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
      return whole ? Numbers.of(new BigInteger(text)) : (Object) Double.valueOf(text);
    } catch (NumberFormatException none) {
      return null;
    }
  }
}
