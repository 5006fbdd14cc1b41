package io.jansible.source;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The text that Python gives a value, for values that stand outside of templates. */
public final class PythonText {
  private PythonText() {}

  /** Python's {@code str}: a text as it is, {@code True}, {@code 1.5}, {@code [1, 'a']}. */
  public static String str(Object value) {
    return value instanceof String text ? text : repr(value);
  }

  /** Python's {@code repr}: {@code 'a'}, {@code None}, {@code {'a': [1, True]}}. */
  public static String repr(Object value) {
    StringBuilder out = new StringBuilder();
    write(out, value);
    return out.toString();
  }

  /** The name of a value's Python type: {@code str}, {@code int}, {@code NoneType}, … */
  public static String typeName(Object value) {
    if (value == null) {
      return "NoneType";
    } else if (value instanceof String) {
      return "str";
    } else if (value instanceof Boolean) {
      return "bool";
    } else if (value instanceof Double) {
      return "float";
    } else if (value instanceof Number) {
      return "int";
    } else if (value instanceof Map) {
      return "dict";
    } else if (value instanceof List) {
      return "list";
    } else if (value instanceof byte[]) {
      return "bytes";
    }
    return value instanceof Set ? "set" : value.getClass().getSimpleName();
  }

  private static void write(StringBuilder out, Object value) {
    if (value == null) {
      out.append("None");
    } else if (value instanceof Boolean truth) {
      out.append(truth ? "True" : "False");
    } else if (value instanceof Double number) {
      out.append(FloatText.of(number));
    } else if (value instanceof String text) {
      PythonQuotes.append(text, out);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(out, map);
    } else if (value instanceof Collection<?> elements) {
      writeElements(out, elements, elements instanceof Set);
    } else {
      out.append(value);
    }
  }

  private static void writeMap(StringBuilder out, Map<?, ?> map) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      write(out, entry.getKey());
      out.append(": ");
      write(out, entry.getValue());
      separator = ", ";
    }
    out.append('}');
  }

  private static void writeElements(StringBuilder out, Collection<?> elements, boolean set) {
    if (set && elements.isEmpty()) {
      out.append("set()");
      return;
    }
    out.append(set ? '{' : '[');
    for (Iterator<?> each = elements.iterator(); each.hasNext(); ) {
      write(out, each.next());
      if (each.hasNext()) {
        out.append(", ");
      }
    }
    out.append(set ? '}' : ']');
  }
}
