package io.jansible.inventory;

import java.util.ArrayList;
import java.util.List;

/** Names with a range in them, such as {@code web[01:10:2].example.com} or {@code db[a:f]}. */
final class HostRange {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private HostRange() {}

  /** Whether a bracket with a colon inside stands somewhere behind the first character. */
  static boolean isIn(String name) {
    int open = name.indexOf('[');
    int colon = name.indexOf(':');
    return open > 0 && open < colon && colon < name.indexOf(']');
  }

  /**
   * All names that a name with or without ranges means.
   *
   * @throws IllegalArgumentException when a range is not one
   */
  static List<String> expand(String name) {
    List<String> names = new ArrayList<>();
    expand(name, names);
    return names;
  }

  private static void expand(String name, List<String> into) {
    if (!isIn(name)) {
      into.add(name);
      return;
    }
    int open = name.indexOf('[');
    int close = name.indexOf(']', open);
    String head = name.substring(0, open);
    String tail = name.substring(close + 1);
    for (String element : elements(name.substring(open + 1, close))) {
      expand(head + element + tail, into);
    }
  }

  private static List<String> elements(String range) {
    String[] bounds = range.split(":", -1);
    if (bounds.length > 3) {
      throw new IllegalArgumentException("Host range must be begin:end or begin:end:step");
    }
    String begin = bounds[0].isEmpty() ? "0" : bounds[0];
    String end = bounds[1];
    if (end.isEmpty()) {
      throw new IllegalArgumentException("Host range must specify end value");
    }
    int step = bounds.length == 3 ? number(bounds[2]) : 1;
    if (step < 1) {
      throw new IllegalArgumentException("The step of a host range must be 1 or more");
    }
    return isLetter(begin) && isLetter(end) ? letters(begin, end, step) : numbers(begin, end, step);
  }

  private static boolean isLetter(String bound) {
    return bound.length() == 1 && LETTERS.contains(bound);
  }

  private static List<String> letters(String begin, String end, int step) {
    int last = LETTERS.indexOf(end);
    if (LETTERS.indexOf(begin) > last) {
      throw new IllegalArgumentException("Host range must have begin <= end");
    }
    List<String> elements = new ArrayList<>();
    for (int i = LETTERS.indexOf(begin); i <= last; i += step) {
      elements.add(LETTERS.substring(i, i + 1));
    }
    return elements;
  }

  private static List<String> numbers(String begin, String end, int step) {
    boolean padded = begin.length() > 1 && begin.charAt(0) == '0';
    if (padded && begin.length() != end.length()) {
      throw new IllegalArgumentException(
          "Host range must specify equal-length begin and end formats");
    }
    String format = padded ? "%0" + begin.length() + "d" : "%d";
    List<String> elements = new ArrayList<>();
    int last = number(end);
    for (int i = number(begin); i <= last; i += step) {
      elements.add(String.format(format, i));
    }
    return elements;
  }

  private static int number(String bound) {
    try {
      return Integer.parseInt(bound);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + bound + "' is no bound of a host range", e);
    }
  }
}
