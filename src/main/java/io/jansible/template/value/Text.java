package io.jansible.template.value;

import io.jansible.source.FloatText;
import io.jansible.source.PythonQuotes;
import io.jansible.template.Tuple;
import io.jansible.template.Undefined;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The text of a value: Python's {@code str()} and {@code repr()}. */
public final class Text {
  private Text() {}

  /** What {@code str()} gives. */
  public static String of(Object value) {
    if (value instanceof CharSequence text) {
      return text.toString();
    }
    if (value instanceof Long || value instanceof java.math.BigInteger) {
      return value.toString();
    }
    if (value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof OffsetDateTime) {
      return Dates.text(value, ' ');
    }
    return repr(value);
  }

  /** What {@code repr()} gives. */
  public static String repr(Object value) {
    if (value instanceof CharSequence text) {
      StringBuilder out = new StringBuilder(text.length() + 2);
      PythonQuotes.append(text.toString(), out);
      return out.toString();
    }
    StringBuilder out = new StringBuilder();
    append(value, out);
    return out.toString();
  }

  private static void append(Object value, StringBuilder out) {
    if (value instanceof CharSequence text) {
      PythonQuotes.append(text.toString(), out);
    } else if (value == null) {
      out.append("None");
    } else if (value instanceof Boolean bool) {
      out.append(bool ? "True" : "False");
    } else if (value instanceof Double number) {
      out.append(FloatText.of(number));
    } else if (value instanceof Map<?, ?> map) {
      appendMap(map, out);
    } else if (value instanceof List<?> list && !(value instanceof Range)) {
      appendList(list, out);
    } else {
      appendObject(value, out);
    }
  }

  private static void appendMap(Map<?, ?> map, StringBuilder out) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!first) {
        out.append(", ");
      }
      first = false;
      append(entry.getKey(), out);
      out.append(": ");
      append(entry.getValue(), out);
    }
    out.append('}');
  }

  private static void appendList(List<?> list, StringBuilder out) {
    boolean tuple = list instanceof Tuple;
    out.append(tuple ? '(' : '[');
    appendElements(list.iterator(), out);
    if (tuple && list.size() == 1) {
      out.append(',');
    }
    out.append(tuple ? ')' : ']');
  }

  private static void appendElements(Iterator<?> elements, StringBuilder out) {
    while (elements.hasNext()) {
      append(elements.next(), out);
      if (elements.hasNext()) {
        out.append(", ");
      }
    }
  }

  private static void appendObject(Object value, StringBuilder out) {
    Undefined.refuse(value);
    if (value instanceof Set<?> set) {
      if (set.isEmpty()) {
        out.append("set()");
        return;
      }
      out.append('{');
      appendElements(set.iterator(), out);
      out.append('}');
    } else if (value instanceof DictView view) {
      out.append(view.kind().typeName()).append("([");
      appendElements(view.iterator(), out);
      out.append("])");
    } else if (value instanceof byte[] bytes) {
      PythonQuotes.append(bytes, out);
    } else if (value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof OffsetDateTime) {
      out.append(Dates.repr(value));
    } else if (value instanceof Generator) {
      appendList(Iteration.list(value), out);
    } else if (value instanceof Callable && !(value instanceof Attributed)) {
      out.append("<function>");
    } else {
      out.append(value);
    }
  }
}
