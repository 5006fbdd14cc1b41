package io.jansible.source;

import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes values as TOML, laid out as Python's usual writer does it. */
public final class TomlText {
  private static final int LONGEST_LINE = 100;

  private final StringBuilder out = new StringBuilder();

  private TomlText() {}

  /**
   * A dictionary as a TOML document.
   *
   * @throws UserError when something in it has no form in TOML
   */
  public static String write(Map<?, ?> value) {
    TomlText text = new TomlText();
    text.table(value, "", false);
    return text.out.toString();
  }

  /** Answers whether it wrote anything. */
  private void table(Map<?, ?> table, String name, boolean inArray) {
    List<Map.Entry<?, ?>> plain = new ArrayList<>();
    List<Map.Entry<?, ?>> tables = new ArrayList<>();
    for (Map.Entry<?, ?> entry : table.entrySet()) {
      boolean below = entry.getValue() instanceof Map || isArrayOfTables(entry.getValue());
      (below ? tables : plain).add(entry);
    }
    int before = out.length();
    if (inArray) {
      out.append("[[").append(name).append("]]\n");
    } else if (!name.isEmpty() && (!plain.isEmpty() || tables.isEmpty())) {
      out.append('[').append(name).append("]\n");
    }
    for (Map.Entry<?, ?> entry : plain) {
      out.append(key(entry.getKey())).append(" = ");
      out.append(value(entry.getValue(), 0)).append('\n');
    }
    for (Map.Entry<?, ?> entry : tables) {
      String inner = name.isEmpty() ? key(entry.getKey()) : name + "." + key(entry.getKey());
      boolean array = entry.getValue() instanceof List;
      for (Object each : array ? (List<?>) entry.getValue() : List.of(entry.getValue())) {
        if (out.length() > before) {
          out.append('\n');
        }
        table((Map<?, ?>) each, inner, array);
      }
    }
  }

  /** A list of dictionaries, one of which is too long for a line. */
  private static boolean isArrayOfTables(Object value) {
    if (!(value instanceof List<?> list)
        || list.isEmpty()
        || !list.stream().allMatch(Map.class::isInstance)) {
      return false;
    }
    return list.stream()
        .map(each -> "    " + inline((Map<?, ?>) each, 0) + ",")
        .anyMatch(line -> line.length() > LONGEST_LINE || line.indexOf('\n') >= 0);
  }

  private static String value(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      return inline(map, depth);
    } else if (value instanceof List<?> list) {
      return array(list, depth);
    } else if (value instanceof String text) {
      return quoted(text);
    } else if (value instanceof Double real) {
      return real(real);
    } else if (value instanceof Boolean
        || value instanceof Long
        || value instanceof Integer
        || value instanceof BigInteger
        || value instanceof Temporal) {
      return value.toString();
    }
    throw new UserError(
        new Problem(
            "The source inventory contains a value that cannot be represented in TOML: "
                + PythonText.repr(value),
            null,
            "TOML has no null"));
  }

  private static String real(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    return Double.isInfinite(value) ? value > 0 ? "inf" : "-inf" : PythonText.str(value);
  }

  private static String array(List<?> list, int depth) {
    if (list.isEmpty()) {
      return "[]";
    }
    String indent = "    ".repeat(depth + 1);
    StringBuilder lines = new StringBuilder("[\n");
    for (Object element : list) {
      lines.append(indent).append(value(element, depth + 1)).append(",\n");
    }
    return lines.append("    ".repeat(depth)).append(']').toString();
  }

  private static String inline(Map<?, ?> map, int depth) {
    if (map.isEmpty()) {
      return "{}";
    }
    List<String> pairs = new ArrayList<>();
    map.forEach((k, v) -> pairs.add(key(k) + " = " + value(v, depth)));
    return "{ " + String.join(", ", pairs) + " }";
  }

  private static String key(Object key) {
    if (!(key instanceof String name)) {
      throw new UserError(
          new Problem(
              "The source inventory contains a key that is no text and cannot be represented in"
                  + " TOML: "
                  + PythonText.repr(key),
              null,
              "put it in quotes, if your playbooks can do with a text"));
    }
    return name.matches("[A-Za-z0-9_-]+") ? name : quoted(name);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\b' -> quoted.append("\\b");
        case '\n' -> quoted.append("\\n");
        case '\f' -> quoted.append("\\f");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append('\t');
        default -> {
          boolean control = c < ' ' || c == 0x7f;
          quoted.append(control ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
      }
    }
    return quoted.append('"').toString();
  }
}
