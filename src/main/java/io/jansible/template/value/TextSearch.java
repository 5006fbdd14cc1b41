package io.jansible.template.value;

import java.util.List;

/** The methods of str that look for a part. */
final class TextSearch {
  private TextSearch() {}

  static Object call(String text, String name, Arguments a) {
    int size = text.length();
    int from = bound(a.get(1, "start", null), size, 0);
    int to = bound(a.get(2, "end", null), size, size);
    Object part = a.required(name, 0, "sub");
    String range = from <= to ? text.substring(from, to) : "";
    if (name.endsWith("with")) {
      return atEdge(range, part, name);
    }
    String wanted = TextMethods.text(part, name);
    if (name.equals("count")) {
      return count(range, wanted);
    }
    int found = name.startsWith("r") ? range.lastIndexOf(wanted) : range.indexOf(wanted);
    if (found < 0 && name.endsWith("index")) {
      throw PythonError.value("substring not found");
    }
    return found < 0 ? -1L : (long) text.codePointCount(0, found + from);
  }

  private static int bound(Object value, int size, int otherwise) {
    if (value == null) {
      return otherwise;
    }
    long at = Numbers.index(value);
    return (int) Math.max(0, Math.min(size, at < 0 ? at + size : at));
  }

  private static boolean atEdge(String text, Object part, String name) {
    List<?> parts = part instanceof List<?> list ? list : List.of(part);
    for (Object each : parts) {
      String edge = TextMethods.text(each, name);
      if (name.startsWith("start") ? text.startsWith(edge) : text.endsWith(edge)) {
        return true;
      }
    }
    return false;
  }

  private static long count(String text, String part) {
    if (part.isEmpty()) {
      return text.codePointCount(0, text.length()) + 1L;
    }
    long count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }
}
