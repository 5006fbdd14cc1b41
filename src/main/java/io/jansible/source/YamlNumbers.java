package io.jansible.source;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML 1.1's integers (binary, octal, hexadecimal, base 60) and floats. */
final class YamlNumbers {
  private static final Pattern INTEGER =
      Pattern.compile(
          "[-+]?(?:0b[0-1_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+"
              + "|[1-9][0-9_]*(?::[0-5]?[0-9])+)");

  /** Unlike in YAML 1.1's text, an exponent needs its sign and {@code -.5} is no number. */
  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
              + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
              + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  private static final int SEXAGESIMAL = 60;

  private YamlNumbers() {}

  /** The tag of a plain text that begins with a digit, a sign or a point. */
  static Tag resolve(String text) {
    if (INTEGER.matcher(text).matches()) {
      return Tag.INT;
    } else if (FLOAT.matcher(text).matches()) {
      return Tag.FLOAT;
    }
    return YamlTimestamps.matches(text) ? YamlScalars.TIMESTAMP : Tag.STR;
  }

  /** A Long, or a BigInteger when it does not fit. */
  static Number integer(String text) {
    String digits = text.replace("_", "");
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    try {
      BigInteger value = unsigned(digits);
      return shortest(negative ? value.negate() : value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a YAML integer", e);
    }
  }

  private static BigInteger unsigned(String digits) {
    if (digits.startsWith("0b")) {
      return new BigInteger(digits.substring(2), 2);
    } else if (digits.startsWith("0x")) {
      return new BigInteger(digits.substring(2), 16);
    } else if (digits.length() > 1 && digits.startsWith("0")) {
      return new BigInteger(digits, 8);
    } else if (digits.indexOf(':') < 0) {
      return new BigInteger(digits);
    }
    BigInteger value = BigInteger.ZERO;
    for (String part : digits.split(":", -1)) {
      value = value.multiply(BigInteger.valueOf(SEXAGESIMAL)).add(new BigInteger(part));
    }
    return value;
  }

  private static Number shortest(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }

  static Double floating(String text) {
    String digits = text.replace("_", "").toLowerCase(java.util.Locale.ROOT);
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    try {
      double value = unsignedFloating(digits);
      return negative ? -value : value;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a YAML float", e);
    }
  }

  private static double unsignedFloating(String digits) {
    if (digits.equals(".inf")) {
      return Double.POSITIVE_INFINITY;
    } else if (digits.equals(".nan")) {
      return Double.NaN;
    }
    double value = 0;
    for (String part : digits.split(":", -1)) {
      value = value * SEXAGESIMAL + Double.parseDouble(part);
    }
    return value;
  }
}
