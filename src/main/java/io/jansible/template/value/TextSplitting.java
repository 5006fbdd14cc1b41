package io.jansible.template.value;

import io.jansible.template.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The methods of str that take a text apart. */
public final class TextSplitting {
  private static final String LINE_ENDS = "\n\r\013\f\034\035\036\205\u2028\u2029";

  private TextSplitting() {}

  static Object call(String text, String name, Arguments a) {
    if (name.equals("splitlines")) {
      return lines(text, Truth.of(a.get(0, "keepends", false)));
    }
    if (name.endsWith("partition")) {
      return partition(
          text, TextMethods.text(a.required(name, 0, "sep"), name), name.startsWith("r"));
    }
    Object separator = a.get(0, "sep", null);
    long most = Numbers.index(a.get(1, "maxsplit", -1L));
    long limit = most < 0 ? Long.MAX_VALUE : most;
    boolean fromEnd = name.equals("rsplit");
    if (separator == null) {
      return fromEnd ? fromEndByBlanks(text, limit) : byBlanks(text, limit);
    }
    String by = TextMethods.text(separator, name);
    if (by.isEmpty()) {
      throw PythonError.value("empty separator");
    }
    return fromEnd ? fromEnd(text, by, limit) : split(text, by, limit);
  }

  /** The parts between separators. */
  public static List<Object> split(String text, String separator, long limit) {
    List<Object> parts = new ArrayList<>();
    int at = 0;
    int found = text.indexOf(separator);
    while (found >= 0 && parts.size() < limit) {
      parts.add(text.substring(at, found));
      at = found + separator.length();
      found = text.indexOf(separator, at);
    }
    parts.add(text.substring(at));
    return parts;
  }

  private static List<Object> fromEnd(String text, String separator, long limit) {
    List<Object> parts = new ArrayList<>();
    int end = text.length();
    int found = text.lastIndexOf(separator);
    while (found >= 0 && parts.size() < limit) {
      parts.add(text.substring(found + separator.length(), end));
      end = found;
      found = end < separator.length() ? -1 : text.lastIndexOf(separator, end - separator.length());
    }
    parts.add(text.substring(0, end));
    Collections.reverse(parts);
    return parts;
  }

  /** The words. */
  public static List<Object> byBlanks(String text, long limit) {
    List<Object> parts = new ArrayList<>();
    int at = blanksEnd(text, 0);
    while (at < text.length()) {
      if (parts.size() >= limit) {
        parts.add(text.substring(at));
        break;
      }
      int end = at;
      while (end < text.length() && !TextCase.isSpace(text.charAt(end))) {
        end++;
      }
      parts.add(text.substring(at, end));
      at = blanksEnd(text, end);
    }
    return parts;
  }

  private static int blanksEnd(String text, int from) {
    int at = from;
    while (at < text.length() && TextCase.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static List<Object> fromEndByBlanks(String text, long limit) {
    List<Object> parts = byBlanks(new StringBuilder(text).reverse().toString(), limit);
    parts.replaceAll(part -> new StringBuilder((String) part).reverse().toString());
    Collections.reverse(parts);
    return parts;
  }

  private static Tuple partition(String text, String separator, boolean last) {
    int found = last ? text.lastIndexOf(separator) : text.indexOf(separator);
    if (found < 0) {
      return last ? Tuple.of("", "", text) : Tuple.of(text, "", "");
    }
    return Tuple.of(
        text.substring(0, found), separator, text.substring(found + separator.length()));
  }

  /** The lines, where Python sees their ends. */
  public static List<Object> lines(String text, boolean keepEnds) {
    List<Object> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (LINE_ENDS.indexOf(c) < 0) {
        continue;
      }
      int end = i;
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      lines.add(text.substring(start, keepEnds ? i + 1 : end));
      start = i + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}
