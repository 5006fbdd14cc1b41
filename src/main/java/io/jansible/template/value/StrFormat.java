package io.jansible.template.value;

import io.jansible.template.Undefined;

/** Python's {@code str.format}: texts with fields such as {@code {0.name!r:>10}}. */
final class StrFormat {
  private final Arguments arguments;
  private int automatic;

  private StrFormat(Arguments arguments) {
    this.arguments = arguments;
  }

  static String format(String format, Arguments arguments) {
    return new StrFormat(arguments).expand(format, 2);
  }

  private String expand(String format, int depth) {
    if (depth < 0) {
      throw PythonError.value("Max string recursion exceeded");
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < format.length()) {
      char c = format.charAt(at++);
      if ((c == '{' || c == '}') && at < format.length() && format.charAt(at) == c) {
        out.append(c);
        at++;
      } else if (c == '}') {
        throw PythonError.value("Single '}' encountered in format string");
      } else if (c != '{') {
        out.append(c);
      } else {
        int end = fieldEnd(format, at);
        out.append(field(format.substring(at, end), depth));
        at = end + 1;
      }
    }
    return out.toString();
  }

  private static int fieldEnd(String format, int from) {
    int depth = 1;
    for (int i = from; i < format.length(); i++) {
      char c = format.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw PythonError.value(
        from >= format.length()
            ? "Single '{' encountered in format string"
            : "expected '}' before end of string");
  }

  private String field(String field, int depth) {
    int colon = field.indexOf(':');
    String name = colon < 0 ? field : field.substring(0, colon);
    String spec = colon < 0 ? "" : expand(field.substring(colon + 1), depth - 1);
    int bang = name.indexOf('!');
    char conversion = bang < 0 ? 0 : name.charAt(bang + 1);
    Object value = Undefined.refuse(value(bang < 0 ? name : name.substring(0, bang)));
    Object converted =
        switch (conversion) {
          case 'r' -> Text.repr(value);
          case 's' -> Text.of(value);
          case 'a' -> Percent.ascii(Text.repr(value));
          default -> value;
        };
    if (spec.isEmpty()) {
      return Text.of(converted);
    }
    if (converted == null || Types.isIterable(converted) && !Types.isText(converted)) {
      throw PythonError.type(
          "unsupported format string passed to " + Types.name(converted) + ".__format__");
    }
    return FormatSpec.parse(spec).apply(converted);
  }

  private Object value(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    Object value = first(path.substring(0, end));
    while (end < path.length()) {
      int next = end + 1;
      if (path.charAt(end) == '.') {
        while (next < path.length() && path.charAt(next) != '.' && path.charAt(next) != '[') {
          next++;
        }
        value = attribute(value, path.substring(end + 1, next));
        end = next;
      } else {
        int close = path.indexOf(']', next);
        if (close < 0) {
          throw PythonError.value("Missing ']' in format string");
        }
        String key = path.substring(next, close);
        value = element(value, isNumber(key) ? (Object) Long.parseLong(key) : key);
        end = close + 1;
      }
    }
    return value;
  }

  /** An attribute proper: what is under a key is none here. */
  private static Object attribute(Object value, String name) {
    Undefined.refuse(value);
    Object found =
        value instanceof java.util.Map && !Methods.has(value, name)
            ? Items.missing(value, name)
            : Items.attribute(value, name);
    if (found instanceof Undefined) {
      throw PythonError.attribute(value, name);
    }
    return found;
  }

  /** An element as Python's own brackets find it. */
  private static Object element(Object value, Object key) {
    Object found = Items.element(Undefined.refuse(value), key);
    if (!(found instanceof Undefined) && !(found instanceof Callable)) {
      return found;
    }
    if (value instanceof java.util.Map) {
      throw PythonError.key(key);
    }
    if (!Types.isIterable(value)) {
      throw PythonError.type("'" + Types.name(value) + "' object is not subscriptable");
    }
    String name = Types.isText(value) ? "string" : Types.name(value);
    throw key instanceof Long
        ? PythonError.index(name + " index out of range")
        : PythonError.type(
            Types.isText(value)
                ? "string indices must be integers, not 'str'"
                : name + " indices must be integers or slices, not str");
  }

  private Object first(String name) {
    if (!name.isEmpty() && !isNumber(name)) {
      if (!arguments.named().containsKey(name)) {
        throw PythonError.key(name);
      }
      return arguments.named().get(name);
    }
    int index = name.isEmpty() ? automatic++ : Integer.parseInt(name);
    if (index >= arguments.size()) {
      throw PythonError.index(
          "Replacement index " + index + " out of range for positional args tuple");
    }
    return arguments.positional()[index];
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
  }
}
