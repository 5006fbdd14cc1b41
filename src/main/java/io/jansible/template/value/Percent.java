package io.jansible.template.value;

import io.jansible.template.Tuple;
import java.util.List;
import java.util.Map;

/** Python's {@code format % values}. */
public final class Percent {
  private final String format;
  private final Object values;
  private final List<Object> list;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int used;

  private Percent(String format, Object values) {
    this.format = format;
    this.values = values;
    this.list = values instanceof Tuple tuple ? tuple : java.util.Collections.singletonList(values);
  }

  public static String format(String format, Object values) {
    Percent percent = new Percent(format, values);
    percent.run();
    return percent.out.toString();
  }

  private void run() {
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (c != '%') {
        out.append(c);
      } else if (at < format.length() && format.charAt(at) == '%') {
        out.append('%');
        at++;
      } else {
        conversion();
      }
    }
    if (used < list.size() && !(values instanceof Map) && !(used == 0 && isContainer())) {
      throw PythonError.type("not all arguments converted during string formatting");
    }
  }

  /** A list, like a dictionary, may be passed to a format that uses nothing of it. */
  private boolean isContainer() {
    return values instanceof List && !(values instanceof Tuple);
  }

  private void conversion() {
    String key = key();
    FormatSpec.Builder spec = new FormatSpec.Builder();
    boolean left = false;
    while (at < format.length() && "#0- +".indexOf(format.charAt(at)) >= 0) {
      char flag = format.charAt(at++);
      left |= flag == '-';
      spec.flag(flag);
    }
    spec.width = number();
    if (at < format.length() && format.charAt(at) == '.') {
      at++;
      spec.precision = Math.max(0, number());
    }
    while (at < format.length() && "hlL".indexOf(format.charAt(at)) >= 0) {
      at++;
    }
    if (at >= format.length()) {
      throw PythonError.value("incomplete format");
    }
    spec.align = left ? '<' : spec.zero ? '=' : '>';
    append(format.charAt(at++), next(key), spec);
  }

  private String key() {
    if (at >= format.length() || format.charAt(at) != '(') {
      return null;
    }
    int end = format.indexOf(')', at);
    if (end < 0) {
      throw PythonError.value("incomplete format key");
    }
    String key = format.substring(at + 1, end);
    at = end + 1;
    return key;
  }

  private int number() {
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      return (int) Numbers.index(next(null));
    }
    int start = at;
    while (at < format.length() && Character.isDigit(format.charAt(at))) {
      at++;
    }
    return start == at ? -1 : Integer.parseInt(format.substring(start, at));
  }

  private Object next(String key) {
    if (key != null) {
      if (!(values instanceof Map<?, ?> map)) {
        throw PythonError.type("format requires a mapping");
      }
      if (!map.containsKey(key)) {
        throw PythonError.key(key);
      }
      return io.jansible.template.Undefined.refuse(map.get(key));
    }
    if (used >= list.size()) {
      throw PythonError.type("not enough arguments for format string");
    }
    return io.jansible.template.Undefined.refuse(list.get(used++));
  }

  private void append(char letter, Object value, FormatSpec.Builder spec) {
    switch (letter) {
      case 's' -> text(Text.of(value), spec);
      case 'r' -> text(Text.repr(value), spec);
      case 'a' -> text(ascii(Text.repr(value)), spec);
      case 'c' -> text(character(value), spec);
      case 'd', 'i', 'u', 'x', 'X', 'o' -> integer(letter, value, spec);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> {
        if (!Types.isNumber(value)) {
          throw PythonError.type("must be real number, not " + Types.name(value));
        }
        spec.type = letter;
        out.append(spec.build().apply(Numbers.real(value)));
      }
      default ->
          throw PythonError.value(
              "unsupported format character '%c' (0x%x) at index %d"
                  .formatted(letter, (int) letter, at - 1));
    }
  }

  private void integer(char letter, Object value, FormatSpec.Builder spec) {
    boolean decimal = letter == 'd' || letter == 'i' || letter == 'u';
    if (!Types.isNumber(value) || !decimal && value instanceof Double) {
      throw PythonError.type(
          "%%%c format: %s is required, not %s"
              .formatted(letter, decimal ? "a real number" : "an integer", Types.name(value)));
    }
    Object whole =
        value instanceof Double real
            ? Numbers.of(new java.math.BigDecimal(real).toBigInteger())
            : value;
    spec.type = decimal ? 'd' : letter;
    spec.digits = spec.precision;
    spec.precision = -1;
    out.append(spec.build().apply(Numbers.of(Numbers.big(whole))));
  }

  private void text(String text, FormatSpec.Builder spec) {
    spec.zero = false;
    spec.align = spec.align == '<' ? '<' : '>';
    spec.sign = '-';
    spec.alternate = false;
    spec.type = 's';
    out.append(spec.build().apply(text));
  }

  private static String character(Object value) {
    return Types.isInt(value) ? Character.toString((int) Numbers.index(value)) : Text.of(value);
  }

  /** A text with everything but ASCII escaped. */
  static String ascii(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (point < 0x80) {
                out.appendCodePoint(point);
              } else {
                String form = point < 0x100 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x";
                out.append(String.format(form, point));
              }
            });
    return out.toString();
  }
}
