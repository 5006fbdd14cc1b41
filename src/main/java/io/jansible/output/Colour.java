package io.jansible.output;

import io.jansible.source.Problem;
import io.jansible.source.UserError;
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

  private Colour() {}

  /** The parameters of the escape sequence for a colour's name. */
  static String code(String name) {
    String code = CODES.get(name);
    return code != null ? code : numbered(name);
  }

  /**
   * {@code color0}-{@code color255}, {@code rgb000}-{@code rgb555}, {@code gray0}-{@code gray23}.
   */
  private static String numbered(String name) {
    Matcher matcher =
        Pattern.compile("color([0-9]+)|rgb([0-5])([0-5])([0-5])|gray([0-9]+)").matcher(name);
    if (!matcher.matches()) {
      throw new UserError(
          new Problem(
              "there is no colour '" + name + "'",
              null,
              "colours are " + String.join(", ", new TreeSet<>(CODES.keySet()))));
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
