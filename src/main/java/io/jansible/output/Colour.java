package io.jansible.output;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colour names of ansible.cfg and what a terminal is sent for them. */
final class Colour {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("black", "0;30"),
          Map.entry("bright gray", "0;37"),
          Map.entry("blue", "0;34"),
          Map.entry("white", "1;37"),
          Map.entry("green", "0;32"),
          Map.entry("bright blue", "1;34"),
          Map.entry("cyan", "0;36"),
          Map.entry("bright green", "1;32"),
          Map.entry("red", "0;31"),
          Map.entry("bright cyan", "1;36"),
          Map.entry("purple", "0;35"),
          Map.entry("bright red", "1;31"),
          Map.entry("yellow", "0;33"),
          Map.entry("bright purple", "1;35"),
          Map.entry("dark gray", "1;30"),
          Map.entry("bright yellow", "1;33"),
          Map.entry("magenta", "0;35"),
          Map.entry("bright magenta", "1;35"),
          Map.entry("normal", "0"));

  private static final Pattern NUMBERED =
      Pattern.compile("color([0-9]{1,3})|rgb([0-5])([0-5])([0-5])|gray([0-9]{1,2})");

  private Colour() {}

  static boolean exists(String name) {
    return CODES.containsKey(name) || NUMBERED.matcher(name).matches();
  }

  static String names() {
    return String.join(", ", new TreeSet<>(CODES.keySet()))
        + ", color0 to color255, rgb000 to rgb555 or gray0 to gray23";
  }

  /** The parameters of the escape sequence for a colour's name. */
  static String code(String name) {
    String code = CODES.get(name);
    return code != null ? code : numbered(name);
  }

  private static String numbered(String name) {
    Matcher matcher = NUMBERED.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("there is no colour '" + name + "'");
    }
    if (matcher.group(1) != null) {
      return "38;5;" + Integer.parseInt(matcher.group(1));
    }
    if (matcher.group(5) != null) {
      return "38;5;" + (232 + Integer.parseInt(matcher.group(5)));
    }
    int cube = 0;
    for (int group = 2; group <= 4; group++) {
      cube = 6 * cube + Integer.parseInt(matcher.group(group));
    }
    return "38;5;" + (16 + cube);
  }
}
