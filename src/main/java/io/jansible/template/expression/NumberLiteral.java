package io.jansible.template.expression;

import io.jansible.template.value.Numbers;
import java.math.BigInteger;

/** How far a number reaches in a text, and whether it is a float. */
record NumberLiteral(int end, boolean isFloat) {
  /** The number that starts at an offset, where a digit stands. */
  static NumberLiteral at(String text, int start) {
    int end = prefixed(text, start);
    if (end > start) {
      return new NumberLiteral(end, false);
    }
    int whole = digits(text, start, 10);
    int fraction = whole;
    if (whole + 1 < text.length()
        && text.charAt(whole) == '.'
        && isDigit(text.charAt(whole + 1), 10)) {
      fraction = digits(text, whole + 1, 10);
    }
    int exponent = exponent(text, fraction);
    if (exponent > whole) {
      return new NumberLiteral(exponent, true);
    }
    return new NumberLiteral(leadingZero(text, start, whole), false);
  }

  /** Zeros only, or digits that start with no zero, as Python writes integers. */
  private static int leadingZero(String text, int start, int end) {
    if (text.charAt(start) != '0') {
      return end;
    }
    int zeros = start;
    while (zeros < end && (text.charAt(zeros) == '0' || text.charAt(zeros) == '_')) {
      zeros++;
    }
    return zeros;
  }

  private static int exponent(String text, int at) {
    if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != 'e') {
      return at;
    }
    int from = at + 1;
    if (from < text.length() && (text.charAt(from) == '+' || text.charAt(from) == '-')) {
      from++;
    }
    int end = digits(text, from, 10);
    return end > from ? end : at;
  }

  private static int prefixed(String text, int start) {
    if (text.charAt(start) != '0' || start + 2 >= text.length()) {
      return start;
    }
    int radix = radix(text.charAt(start + 1));
    int end = radix == 10 ? start : digits(text, start + 2, radix);
    return end > start + 2 ? end : start;
  }

  private static int radix(char letter) {
    return switch (Character.toLowerCase(letter)) {
      case 'x' -> 16;
      case 'o' -> 8;
      case 'b' -> 2;
      default -> 10;
    };
  }

  private static int digits(String text, int from, int radix) {
    int at = from;
    while (at < text.length()
        && (isDigit(text.charAt(at), radix)
            || text.charAt(at) == '_'
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1), radix))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c, int radix) {
    return c < 0x80 && Character.digit(c, radix) >= 0;
  }

  /** The value of an integer as written. */
  static Object integer(String written) {
    String digits = written.replace("_", "");
    int radix = digits.length() > 2 && digits.charAt(0) == '0' ? radix(digits.charAt(1)) : 10;
    return Numbers.of(new BigInteger(radix == 10 ? digits : digits.substring(2), radix));
  }
}
