package io.jansible.template.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The methods and attributes of int and float. */
final class NumberMethods {
  private NumberMethods() {}

  static boolean has(Object value, String name) {
    return value instanceof Double
        ? switch (name) {
          case "is_integer", "as_integer_ratio", "hex", "conjugate" -> true;
          default -> false;
        }
        : switch (name) {
          case "bit_length", "bit_count", "conjugate", "as_integer_ratio" -> true;
          default -> false;
        };
  }

  static Object call(Object value, String name, Arguments arguments) {
    arguments.atMost(name, 0);
    return switch (name) {
      case "is_integer" -> Math.rint((Double) value) == (Double) value;
      case "bit_length" -> (long) Numbers.big(value).abs().bitLength();
      case "bit_count" -> (long) Numbers.big(value).abs().bitCount();
      case "hex" -> Double.toHexString((Double) value).replaceFirst("p(\\d)", "p+$1");
      case "as_integer_ratio" -> ratio(value);
      default -> Operators.plus(value);
    };
  }

  private static Object ratio(Object value) {
    if (!(value instanceof Double real)) {
      return io.jansible.template.Tuple.of(value, 1L);
    }
    BigDecimal exact = new BigDecimal(real);
    BigInteger over = BigInteger.TEN.pow(Math.max(0, exact.scale()));
    BigInteger top = exact.multiply(new BigDecimal(over)).toBigInteger();
    BigInteger common = top.gcd(over);
    return io.jansible.template.Tuple.of(
        Numbers.of(top.divide(common)), Numbers.of(over.divide(common)));
  }

  /** Attributes that are not methods, or null. */
  static Object attribute(Object value, String name) {
    return switch (name) {
      case "real" -> Operators.plus(value);
      case "imag" -> value instanceof Double ? (Object) 0.0 : (Object) 0L;
      case "numerator" -> value instanceof Double ? null : Operators.plus(value);
      case "denominator" -> value instanceof Double ? null : 1L;
      default -> null;
    };
  }
}
