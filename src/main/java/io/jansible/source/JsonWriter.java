package io.jansible.source;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes one value as JSON text, character for character as Python's {@code json.dumps}. */
final class JsonWriter {
  private final JsonStyle style;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  JsonWriter(JsonStyle style) {
    this.style = style;
  }

  String write(Object value) {
    append(value);
    return out.toString();
  }

  private void append(Object value) {
    if (value == null || value instanceof Boolean || value instanceof Number) {
      out.append(atom(value));
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof Collection<?> elements) {
      array(elements);
    } else if (value instanceof EncryptedText encrypted) {
      object(Map.of("__ansible_vault", encrypted.vault()));
    } else {
      string(text(value));
    }
  }

  /** The text of a value that JSON writes without quotes, and of a key that is no text. */
  private static String atom(Object value) {
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (Double.isNaN(number)) {
        return "NaN";
      }
      return Double.isInfinite(number)
          ? number > 0 ? "Infinity" : "-Infinity"
          : FloatText.of(number);
    }
    return String.valueOf(value);
  }

  private static String text(Object value) {
    if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return value instanceof TemplateText template ? template.text() : String.valueOf(value);
  }

  private void object(Map<?, ?> map) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    depth++;
    boolean first = true;
    for (Map.Entry<?, ?> entry : entries(map)) {
      separate(first);
      first = false;
      Object key = entry.getKey();
      string(
          key == null || key instanceof Boolean || key instanceof Number ? atom(key) : text(key));
      out.append(style.keySeparator());
      append(entry.getValue());
    }
    close('}');
  }

  private void array(Collection<?> elements) {
    if (elements.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    depth++;
    boolean first = true;
    for (Object element : elements) {
      separate(first);
      first = false;
      append(element);
    }
    close(']');
  }

  private void separate(boolean first) {
    if (!first) {
      out.append(style.itemSeparator());
    }
    newLine();
  }

  private void close(char bracket) {
    depth--;
    newLine();
    out.append(bracket);
  }

  private void newLine() {
    if (style.indent() >= 0) {
      out.append('\n').append(" ".repeat(style.indent() * depth));
    }
  }

  private Collection<? extends Map.Entry<?, ?>> entries(Map<?, ?> map) {
    if (!style.sortKeys() || map.size() < 2) {
      return map.entrySet();
    }
    List<Map.Entry<?, ?>> sorted = new ArrayList<>(map.entrySet());
    sorted.sort(Comparator.comparing(Map.Entry::getKey, JsonWriter::compareKeys));
    return sorted;
  }

  /** Numbers by size, texts by code point; keys that Python cannot compare, by their text. */
  private static int compareKeys(Object left, Object right) {
    if (left instanceof Number a && right instanceof Number b) {
      if (a instanceof Long && b instanceof Long) {
        return Long.compare(a.longValue(), b.longValue());
      }
      if (a instanceof BigInteger x && b instanceof BigInteger y) {
        return x.compareTo(y);
      }
      return Double.compare(a.doubleValue(), b.doubleValue());
    }
    return compareCodePoints(String.valueOf(left), String.valueOf(right));
  }

  private static int compareCodePoints(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean beyond = Character.isSurrogate(a);
        return beyond == Character.isSurrogate(b) ? a - b : beyond ? 1 : -1;
      }
    }
    return left.length() - right.length();
  }

  private void string(String text) {
    JsonString.append(text, style.ascii(), out);
  }
}
