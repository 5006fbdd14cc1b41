package io.jansible.execute;

import io.jansible.source.TemplateList;
import io.jansible.source.TemplateMap;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that sets something: {@code task.args['name'] = value}.
 *
 * @param target the name before the first bracket
 * @param keys the expressions between brackets, the outermost first
 * @param value the expression behind the equals sign
 */
record DebuggerAssignment(String target, List<String> keys, String value) {
  private static final Pattern TARGET = Pattern.compile("\\s*([\\w.]+)\\s*(\\[.*\\])?\\s*");

  /** The assignment that a line is, or null. */
  static DebuggerAssignment of(String line) {
    int sign = sign(line);
    if (sign < 0) {
      return null;
    }
    Matcher left = TARGET.matcher(line.substring(0, sign));
    if (!left.matches()) {
      return null;
    }
    List<String> keys = left.group(2) == null ? List.of() : keys(left.group(2));
    return keys == null
        ? null
        : new DebuggerAssignment(left.group(1), keys, line.substring(sign + 1).strip());
  }

  /** Where a single equals sign stands outside of quotes and brackets, or -1. */
  private static int sign(String line) {
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\'' || c == '"') {
        i = endOfQuote(line, i);
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      } else if (c == '=' && depth == 0) {
        boolean compares =
            line.startsWith("==", i) || i > 0 && "=!<>+-*/%".indexOf(line.charAt(i - 1)) >= 0;
        return compares ? -1 : i;
      }
    }
    return -1;
  }

  private static int endOfQuote(String line, int start) {
    for (int i = start + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == line.charAt(start)) {
        return i;
      }
    }
    return line.length();
  }

  /** What stands in each of some brackets, or null where something stands between them. */
  private static List<String> keys(String brackets) {
    List<String> keys = new ArrayList<>();
    int start = -1;
    int depth = 0;
    for (int i = 0; i < brackets.length(); i++) {
      char c = brackets.charAt(i);
      if (c == '\'' || c == '"') {
        i = endOfQuote(brackets, i);
      } else if (c == '[' && depth++ == 0) {
        start = i;
      } else if (c == ']' && --depth == 0) {
        keys.add(brackets.substring(start + 1, i));
      } else if (depth == 0 && c != ' ') {
        return null;
      }
    }
    return depth == 0 ? keys : null;
  }

  /** A value with one part of it replaced; the value itself stays as it is. */
  static Object replaced(Object whole, List<Object> path, Object part) {
    if (path.isEmpty()) {
      return part;
    }
    Object key = path.get(0);
    List<Object> rest = path.subList(1, path.size());
    if (whole instanceof TemplateMap || whole instanceof Map) {
      Map<Object, Object> entries =
          new LinkedHashMap<>(whole instanceof TemplateMap map ? map.entries() : (Map<?, ?>) whole);
      if (!rest.isEmpty() && !entries.containsKey(key)) {
        throw PythonError.key(key);
      }
      entries.put(key, replaced(entries.get(key), rest, part));
      return new TemplateMap(entries);
    }
    if (whole instanceof TemplateList || whole instanceof List) {
      List<Object> elements =
          new ArrayList<>(whole instanceof TemplateList list ? list.elements() : (List<?>) whole);
      int index = Numbers.isWhole(key) ? (int) Numbers.index(key) : elements.size();
      index = index < 0 ? index + elements.size() : index;
      if (index < 0 || index >= elements.size()) {
        throw PythonError.index("list assignment index out of range");
      }
      elements.set(index, replaced(elements.get(index), rest, part));
      return new TemplateList(elements);
    }
    throw PythonError.type("'" + Types.name(whole) + "' object does not support item assignment");
  }
}
