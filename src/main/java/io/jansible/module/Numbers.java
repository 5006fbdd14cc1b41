package io.jansible.module;

import io.jansible.source.PythonText;

/** Reads numbers as Python's {@code int} and {@code float} read them. */
final class Numbers {
  private Numbers() {}

  static Long toInt(Object raw) {
    if (raw instanceof Long number) {
      return number;
    }
    if (raw instanceof Boolean truth) {
      return truth ? 1L : 0L;
    }
    if (raw instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e18) {
      return number.longValue();
    }
    if (raw instanceof String text) {
      try {
        return Long.valueOf(digits(text));
      } catch (NumberFormatException e) {
        throw notAnInt(raw);
      }
    }
    throw notAnInt(raw);
  }

  static Double toFloat(Object raw) {
    if (raw instanceof Number number) {
      return number.doubleValue();
    }
    if (raw instanceof Boolean truth) {
      return truth ? 1.0 : 0.0;
    }
    if (raw instanceof String text && !text.isBlank() && !endsInLetter(text.strip())) {
      try {
        return Double.valueOf(digits(text));
      } catch (NumberFormatException e) {
        throw Types.cannot(raw, "a float");
      }
    }
    throw Types.cannot(raw, "a float");
  }

  /** Java reads {@code 1d} and {@code 1f} as numbers, Python does not. */
  private static boolean endsInLetter(String text) {
    return Character.isLetter(text.charAt(text.length() - 1));
  }

  /** Python allows single underscores between digits. */
  private static String digits(String text) {
    String stripped = text.strip();
    boolean grouped =
        stripped.indexOf('_') >= 0
            && !stripped.startsWith("_")
            && !stripped.endsWith("_")
            && !stripped.contains("__");
    return grouped ? stripped.replace("_", "") : stripped;
  }

  private static IllegalArgumentException notAnInt(Object raw) {
    return new IllegalArgumentException(
        "\"" + PythonText.repr(raw) + "\" cannot be converted to an int");
  }
}
