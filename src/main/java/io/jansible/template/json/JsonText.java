package io.jansible.template.json;

import io.jansible.source.JsonString;
import io.jansible.template.Undefined;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON byte for byte as Python's {@code json.dumps} does.
 *
 * @param indent what each level is indented by, or null for a single line
 */
public record JsonText(
    String indent, boolean sortKeys, boolean ascii, String itemSeparator, String keySeparator) {
  /** One line, keys as they come, as {@code to_json} writes. */
  public static final JsonText PLAIN = new JsonText(null, false, true, ", ", ": ");

  public String write(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, 0);
    return out.toString();
  }

  private void write(Object value, StringBuilder out, int level) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof CharSequence text) {
      quoted(text.toString(), out);
    } else if (value instanceof Boolean || Types.isInt(value)) {
      out.append(value);
    } else if (value instanceof Double real) {
      out.append(real(real));
    } else if (value instanceof Map<?, ?> map) {
      map(map, out, level);
    } else if (Types.isIterable(value) && !(value instanceof byte[])) {
      list(Iteration.view(value), out, level);
    } else {
      other(value, out);
    }
  }

  private static String real(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    return Double.isInfinite(value) ? (value > 0 ? "Infinity" : "-Infinity") : Text.repr(value);
  }

  private void other(Object value, StringBuilder out) {
    Undefined.refuse(value);
    if (value instanceof byte[] bytes) {
      quoted(new String(bytes, java.nio.charset.StandardCharsets.UTF_8), out);
    } else if (value instanceof java.time.temporal.Temporal) {
      quoted(Text.of(value).replace(' ', 'T'), out);
    } else {
      throw PythonError.type("Object of type " + Types.name(value) + " is not JSON serializable");
    }
  }

  private void list(List<Object> list, StringBuilder out, int level) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    boolean first = true;
    for (Object each : list) {
      separate(first, out, level + 1);
      first = false;
      write(each, out, level + 1);
    }
    newline(out, level);
    out.append(']');
  }

  private void map(Map<?, ?> map, StringBuilder out, int level) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    boolean first = true;
    for (Object key : keys(map)) {
      separate(first, out, level + 1);
      first = false;
      quoted(key(key), out);
      out.append(keySeparator);
      write(map.get(key), out, level + 1);
    }
    newline(out, level);
    out.append('}');
  }

  private Iterable<?> keys(Map<?, ?> map) {
    if (!sortKeys) {
      return map.keySet();
    }
    List<Object> keys = new ArrayList<>(map.keySet());
    keys.sort((a, b) -> Comparison.compare(a, b, "<"));
    return keys;
  }

  private static String key(Object key) {
    if (key == null) {
      return "null";
    }
    return key instanceof Double real
        ? real(real)
        : key instanceof Boolean ? key.toString() : Text.of(key);
  }

  private void separate(boolean first, StringBuilder out, int level) {
    out.append(first ? "" : itemSeparator);
    newline(out, level);
  }

  private void newline(StringBuilder out, int level) {
    if (indent != null) {
      out.append('\n').append(indent.repeat(level));
    }
  }

  private void quoted(String text, StringBuilder out) {
    JsonString.append(text, ascii, out);
  }
}
