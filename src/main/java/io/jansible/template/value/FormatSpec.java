package io.jansible.template.value;

import io.jansible.source.FloatText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How {@code format(value, spec)} writes a value: fill, alignment, sign, width, precision, type.
 */
public record FormatSpec(
    String fill,
    char align,
    char sign,
    boolean alternate,
    int width,
    char grouping,
    int precision,
    int digits,
    char type) {
  private static final char NONE = 0;

  /** The parts while they are read. */
  static final class Builder {
    String fill = " ";
    char align = NONE;
    char sign = '-';
    boolean alternate;
    boolean zero;
    int width = -1;
    char grouping = NONE;
    int precision = -1;
    int digits = -1;
    char type = NONE;

    void flag(char flag) {
      switch (flag) {
        case '#' -> alternate = true;
        case '0' -> zero = true;
        case '+' -> sign = '+';
        case ' ' -> sign = sign == '+' ? '+' : ' ';
        default -> {
          // '-' is the alignment, which the caller keeps
        }
      }
    }

    FormatSpec build() {
      String filling = zero && align == '=' ? "0" : fill;
      return new FormatSpec(
          filling, align, sign, alternate, width, grouping, precision, digits, type);
    }
  }

  /** Reads {@code [[fill]align][sign][#][0][width][grouping][.precision][type]}. */
  public static FormatSpec parse(String spec) {
    Builder out = new Builder();
    int at = 0;
    if (spec.length() > 1 && "<>=^".indexOf(spec.charAt(1)) >= 0) {
      out.fill = spec.substring(0, 1);
      out.align = spec.charAt(1);
      at = 2;
    } else if (!spec.isEmpty() && "<>=^".indexOf(spec.charAt(0)) >= 0) {
      out.align = spec.charAt(at++);
    }
    while (at < spec.length() && "+- #0".indexOf(spec.charAt(at)) >= 0) {
      out.flag(spec.charAt(at++));
    }
    if (out.zero && out.align == NONE) {
      out.align = '=';
    }
    int start = at;
    at = digitsEnd(spec, at);
    out.width = at > start ? Integer.parseInt(spec.substring(start, at)) : -1;
    if (at < spec.length() && (spec.charAt(at) == ',' || spec.charAt(at) == '_')) {
      out.grouping = spec.charAt(at++);
    }
    if (at < spec.length() && spec.charAt(at) == '.') {
      int from = at + 1;
      at = digitsEnd(spec, from);
      if (at == from) {
        throw PythonError.value("Format specifier missing precision");
      }
      out.precision = Integer.parseInt(spec.substring(from, at));
    }
    if (at < spec.length()) {
      out.type = spec.charAt(at++);
    }
    if (at < spec.length()) {
      throw PythonError.value("Invalid format specifier");
    }
    return out.build();
  }

  private static int digitsEnd(String spec, int from) {
    int at = from;
    while (at < spec.length() && Character.isDigit(spec.charAt(at))) {
      at++;
    }
    return at;
  }

  public String apply(Object value) {
    if (value instanceof Double real) {
      if (type != NONE && "eEfFgGn%".indexOf(type) < 0) {
        throw unknownCode(value);
      }
      return padded(signed(real < 0 || 1 / real < 0, realText(Math.abs(real))), '>');
    }
    if (Numbers.isWhole(value)) {
      if (type == 's') {
        throw unknownCode(value);
      }
      return ofInteger(Numbers.big(value));
    }
    if (type != NONE && type != 's') {
      throw unknownCode(value);
    }
    if (grouping != NONE) {
      throw PythonError.value("Cannot specify '" + grouping + "' with 's'.");
    }
    if (align == '=') {
      throw PythonError.value("'=' alignment not allowed in string format specifier");
    }
    if (sign != '-') {
      throw PythonError.value("Sign not allowed in string format specifier");
    }
    String text = Text.of(value);
    if (precision >= 0 && text.codePointCount(0, text.length()) > precision) {
      text = text.substring(0, text.offsetByCodePoints(0, precision));
    }
    return padded(new String[] {"", text}, '<');
  }

  private PythonError unknownCode(Object value) {
    return PythonError.value(
        "Unknown format code '" + type + "' for object of type '" + Types.name(value) + "'");
  }

  private String character(BigInteger code) {
    if (code.signum() < 0 || code.compareTo(BigInteger.valueOf(Character.MAX_CODE_POINT)) > 0) {
      throw PythonError.overflow("%c arg not in range(0x110000)");
    }
    return padded(new String[] {"", Character.toString(code.intValue())}, '<');
  }

  private String ofInteger(BigInteger value) {
    if (precision >= 0 && (type == NONE || "dnxXobc".indexOf(type) >= 0)) {
      throw PythonError.value("Precision not allowed in integer format specifier");
    }
    BigInteger size = value.abs();
    boolean negative = value.signum() < 0;
    return switch (type) {
      case NONE, 'd', 'n' -> integer(negative, "", size.toString(), 3);
      case 'x' -> integer(negative, "0x", size.toString(16), 4);
      case 'X' -> integer(negative, "0X", size.toString(16).toUpperCase(java.util.Locale.ROOT), 4);
      case 'o' -> integer(negative, "0o", size.toString(8), 4);
      case 'b' -> integer(negative, "0b", size.toString(2), 4);
      case 'c' -> character(value);
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> apply(Numbers.real(Numbers.of(value)));
      default -> throw unknownCode(Numbers.of(value));
    };
  }

  private String integer(boolean negative, String prefix, String text, int group) {
    String whole = "0".repeat(Math.max(0, digits - text.length())) + text;
    String[] parts = signed(negative, grouped(whole, group));
    return padded(new String[] {parts[0] + (alternate ? prefix : ""), parts[1]}, '>');
  }

  private String grouped(String digitsOnly, int group) {
    if (grouping == NONE) {
      return digitsOnly;
    }
    StringBuilder out = new StringBuilder(digitsOnly);
    for (int i = digitsOnly.length() - group; i > 0; i -= group) {
      out.insert(i, grouping);
    }
    return out.toString();
  }

  private String[] signed(boolean negative, String text) {
    String mark = negative ? "-" : sign == '-' ? "" : String.valueOf(sign);
    return new String[] {mark, text};
  }

  private String padded(String[] signAndText, char usual) {
    String text = signAndText[0] + signAndText[1];
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    char side = align == NONE ? usual : align;
    return switch (side) {
      case '<' -> text + fill.repeat(missing);
      case '^' -> fill.repeat(missing / 2) + text + fill.repeat(missing - missing / 2);
      case '=' -> signAndText[0] + fill.repeat(missing) + signAndText[1];
      default -> fill.repeat(missing) + text;
    };
  }

  private String realText(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      String text = Double.isNaN(value) ? "nan" : "inf";
      return Character.isUpperCase(type) ? text.toUpperCase(java.util.Locale.ROOT) : text;
    }
    int places = precision < 0 ? 6 : precision;
    return switch (type) {
      case 'f', 'F' -> groupedReal(fixed(value, places));
      case '%' -> fixed(value * 100, places) + "%";
      case 'e', 'E' -> cased(exponential(value, places));
      case NONE -> groupedReal(precision < 0 ? FloatText.of(value) : general(value, places, true));
      default -> cased(groupedReal(general(value, places, false)));
    };
  }

  private String cased(String text) {
    return Character.isUpperCase(type) ? text.toUpperCase(java.util.Locale.ROOT) : text;
  }

  private String groupedReal(String text) {
    int point = text.indexOf('.');
    return point < 0
        ? grouped(text, 3)
        : grouped(text.substring(0, point), 3) + text.substring(point);
  }

  private static String fixed(double value, int places) {
    return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String exponential(double value, int places) {
    if (value == 0) {
      return (places == 0 ? "0" : "0." + "0".repeat(places)) + "e+00";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(places + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    StringBuilder text = new StringBuilder(rounded.unscaledValue().toString());
    while (text.length() < places + 1) {
      text.append('0');
    }
    text.setLength(places + 1);
    if (places > 0) {
      text.insert(1, '.');
    }
    int size = Math.abs(exponent);
    return text.append(exponent < 0 ? "e-" : "e+")
        .append(size < 10 ? "0" : "")
        .append(size)
        .toString();
  }

  /** The shorter of both notations with so many significant digits. */
  private String general(double value, int places, boolean keepsPoint) {
    int significant = Math.max(1, places);
    if (value == 0) {
      return keepsPoint ? "0.0" : "0";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(significant, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent < -4 || exponent >= significant) {
      String text = exponential(value, significant - 1);
      int e = text.indexOf('e');
      String mantissa = text.substring(0, e);
      return (alternate ? mantissa : stripped(mantissa)) + text.substring(e);
    }
    String text = rounded.setScale(Math.max(0, significant - exponent - 1)).toPlainString();
    String result = alternate ? text : stripped(text);
    return keepsPoint && result.indexOf('.') < 0 ? result + ".0" : result;
  }

  private static String stripped(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
