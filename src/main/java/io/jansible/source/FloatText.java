package io.jansible.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The text that Python gives a float: the shortest decimal that reads back as the same number. */
public final class FloatText {
  private FloatText() {}

  /** Python's {@code repr}: {@code 1.0}, {@code 0.1}, {@code 1e+16}, {@code inf}, {@code nan}. */
  public static String of(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0.0";
    }
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return (long) number + ".0";
    }
    return layOut(number < 0, shortest(Math.abs(number)));
  }

  /**
   * Any decimal of 15 digits survives a normal double, so no search is needed below. Next to a
   * power of two the shortest decimal may not be the nearest one: both neighbours are tried.
   */
  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = number < Double.MIN_NORMAL ? 1 : 15; digits < 17; digits++) {
      for (RoundingMode mode :
          new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN}) {
        BigDecimal rounded = exact.round(new MathContext(digits, mode));
        if (rounded.doubleValue() == number) {
          return rounded.stripTrailingZeros();
        }
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static String layOut(boolean negative, BigDecimal number) {
    String digits = number.unscaledValue().toString();
    int exponent = digits.length() - number.scale() - 1;
    StringBuilder text = new StringBuilder(24);
    if (negative) {
      text.append('-');
    }
    if (exponent < -4 || exponent >= 16) {
      return scientific(text, digits, exponent).toString();
    }
    if (exponent < 0) {
      return text.append("0.").append("0".repeat(-exponent - 1)).append(digits).toString();
    }
    if (digits.length() <= exponent + 1) {
      return text.append(digits)
          .append("0".repeat(exponent + 1 - digits.length()))
          .append(".0")
          .toString();
    }
    return text.append(digits, 0, exponent + 1)
        .append('.')
        .append(digits, exponent + 1, digits.length())
        .toString();
  }

  private static StringBuilder scientific(StringBuilder text, String digits, int exponent) {
    text.append(digits.charAt(0));
    if (digits.length() > 1) {
      text.append('.').append(digits, 1, digits.length());
    }
    text.append('e').append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    return (size < 10 ? text.append('0') : text).append(size);
  }
}
