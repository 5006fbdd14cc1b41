package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Filters that make numbers. */
final class NumberFilters {
  private NumberFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "abs" -> filter("", "The number without its sign.", NumberFilters::abs);
      case "int" ->
          filter(
              "default=0, base=10",
              "The value as an integer, cut off behind the point; the default when it is none.",
              NumberFilters::integer);
      case "float" ->
          filter(
              "default=0.0",
              "The value as a float; the default when it is none.",
              NumberFilters::real);
      case "round" ->
          filter(
              "precision=0, method='common'",
              "The number rounded to so many digits: common (half to even), ceil or floor.",
              NumberFilters::round);
      case "log" -> filter("base=2.718281828459045", "The logarithm.", NumberFilters::logarithm);
      case "pow" ->
          filter(
              "y",
              "The number to the power of another, as a float.",
              call -> power(number(call), number(call, call.get("y"))));
      case "root" ->
          filter("base=2", "The square root, or the root of another degree.", NumberFilters::root);
      default -> null;
    };
  }

  private static double number(Call call) {
    return number(call, call.value());
  }

  private static double number(Call call, Object value) {
    if (!Types.isNumber(value)) {
      throw PythonError.type(
          call.name()
              + "() can only be used on numbers: must be real number, not "
              + Types.name(value));
    }
    return Numbers.real(value);
  }

  /** Where a float has no answer, Python has none either. */
  private static double power(double value, double exponent) {
    double power = Math.pow(value, exponent);
    if (Double.isNaN(power) && !Double.isNaN(value) && !Double.isNaN(exponent)) {
      throw PythonError.value("math domain error");
    }
    return power;
  }

  private static Object abs(Call call) {
    Object value = call.value();
    if (!Types.isNumber(value)) {
      throw PythonError.type("bad operand type for abs(): '" + Types.name(value) + "'");
    }
    return value instanceof Double real
        ? (Object) Math.abs(real)
        : Numbers.of(Numbers.big(value).abs());
  }

  private static Object integer(Call call) {
    Object value = call.value();
    if (value instanceof Double real) {
      return Double.isFinite(real)
          ? Numbers.of(new BigDecimal(real).toBigInteger())
          : call.get("default");
    }
    if (Numbers.isWhole(value)) {
      return Numbers.of(Numbers.big(value));
    }
    if (!Types.isText(value)) {
      return call.get("default");
    }
    String text = TextLayout.strip(Text.of(value));
    Object whole = parse(text, (int) call.whole("base"));
    if (whole != null) {
      return whole;
    }
    Double real = parseReal(text);
    return real == null || !Double.isFinite(real)
        ? call.get("default")
        : Numbers.of(new BigDecimal(real).toBigInteger());
  }

  /** An integer as {@code int(text, base)} reads it, or null. */
  static Object parse(String text, int base) {
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    int radix = base;
    if (digits.length() > 2 && digits.charAt(0) == '0') {
      int prefixed =
          switch (Character.toLowerCase(digits.charAt(1))) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 0;
          };
      if (prefixed != 0 && (base == prefixed || base == 0)) {
        radix = prefixed;
        digits = digits.substring(2);
      }
    }
    if (digits.startsWith("-") || digits.startsWith("+") || digits.endsWith("_")) {
      return null;
    }
    try {
      BigInteger number = new BigInteger(digits.replace("_", ""), radix == 0 ? 10 : radix);
      return Numbers.of(text.startsWith("-") ? number.negate() : number);
    } catch (NumberFormatException none) {
      return null;
    }
  }

  /** A float as {@code float(text)} reads it, or null. */
  static Double parseReal(String text) {
    String plain = text.toLowerCase(java.util.Locale.ROOT);
    switch (plain.startsWith("-") || plain.startsWith("+") ? plain.substring(1) : plain) {
      case "inf", "infinity":
        return plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      case "nan":
        return Double.NaN;
      default:
        break;
    }
    if (plain.isEmpty()
        || "dfx".indexOf(plain.charAt(plain.length() - 1)) >= 0
        || plain.contains("x")) {
      return null;
    }
    try {
      return Double.valueOf(plain.replace("_", ""));
    } catch (NumberFormatException none) {
      return null;
    }
  }

  /** What {@code float(value)} gives. */
  static double toReal(Object value) {
    if (Types.isNumber(value)) {
      return Numbers.real(value);
    }
    if (!Types.isText(value)) {
      throw PythonError.type(
          "float() argument must be a string or a real number, not '" + Types.name(value) + "'");
    }
    Double real = parseReal(TextLayout.strip(Text.of(value)));
    if (real == null) {
      throw PythonError.value("could not convert string to float: " + Text.repr(value));
    }
    return real;
  }

  private static Object real(Call call) {
    if (Types.isNumber(call.value())) {
      return Numbers.real(call.value());
    }
    Double real = Types.isText(call.value()) ? parseReal(TextLayout.strip(call.text())) : null;
    return real == null ? call.get("default") : real;
  }

  private static Object round(Call call) {
    int precision = (int) call.whole("precision");
    String method = call.text("method");
    if (!Types.isNumber(call.value())) {
      throw PythonError.type(
          !method.equals("common")
              ? "must be real number, not " + Types.name(call.value())
              : "type " + Types.name(call.value()) + " doesn't define __round__ method");
    }
    double value = Numbers.real(call.value());
    double scale = Math.pow(10, precision);
    return switch (method) {
      case "common" -> common(call.value(), value, precision);
      case "ceil" -> Math.ceil(value * scale) / scale;
      case "floor" -> Math.floor(value * scale) / scale;
      default -> throw new TemplateException("method must be common, ceil or floor");
    };
  }

  private static Object common(Object given, double value, int precision) {
    if (Numbers.isWhole(given)) {
      return Numbers.of(
          new BigDecimal(Numbers.big(given))
              .setScale(precision, RoundingMode.HALF_EVEN)
              .toBigInteger());
    }
    return Double.isFinite(value)
        ? Math.copySign(
            new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).doubleValue(), value)
        : value;
  }

  private static Object logarithm(Call call) {
    double value = number(call);
    double base = number(call, call.get("base"));
    if (value <= 0 || base <= 0) {
      throw PythonError.value("math domain error");
    }
    if (base == 1) {
      throw PythonError.zero("float division by zero");
    }
    if (base == 10) {
      return Math.log10(value);
    }
    return base == Math.E ? Math.log(value) : Math.log(value) / Math.log(base);
  }

  private static Object root(Call call) {
    double base = number(call, call.get("base"));
    double value = number(call);
    if (base == 0) {
      throw PythonError.zero("float division by zero");
    }
    if (base == 2 && value < 0) {
      throw PythonError.value("root() can only be used on numbers: math domain error");
    }
    return base == 2 ? Math.sqrt(value) : power(value, 1 / base);
  }
}
