package io.jansible.module;

import java.util.Locale;

/** Ansible's words for true and false. */
final class BoolWords {
  private static final String VALID =
      "0, 1, '0', '1', 'f', 'false', 'n', 'no', 'off', 'on', 't', 'true', 'y', 'yes'";

  private BoolWords() {}

  static Boolean parse(Object raw) {
    if (raw instanceof Boolean truth) {
      return truth;
    }
    if (!(raw instanceof String) && !(raw instanceof Number)) {
      throw Types.cannot(raw, "a bool");
    }
    String word =
        raw instanceof Double d && d == Math.rint(d) ? "" + d.longValue() : raw.toString();
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "y", "yes", "on", "1", "true", "t" -> true;
      case "n", "no", "off", "0", "false", "f" -> false;
      default ->
          throw new IllegalArgumentException(
              "The value '" + raw + "' is not a valid boolean. Valid booleans include: " + VALID);
    };
  }
}
