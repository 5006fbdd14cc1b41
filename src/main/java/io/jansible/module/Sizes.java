package io.jansible.module;

/** Reads sizes with a unit: {@code 10}, {@code 1K}, {@code 1.5MB}, {@code 2 Gb}. */
final class Sizes {
  private static final String UNITS = "KMGTPEZY";

  private Sizes() {}

  /** The size in units of one; {@code letter} is what may follow the prefix: B or b. */
  static Long parse(Object raw, char letter) {
    if (raw instanceof Long || raw instanceof Double) {
      return Math.round(((Number) raw).doubleValue());
    }
    if (raw instanceof String text) {
      Long size = parse(text.strip(), letter);
      if (size != null) {
        return size;
      }
    }
    throw Types.cannot(raw, letter == 'B' ? "a Byte value" : "a Bit value");
  }

  private static Long parse(String text, char letter) {
    int end = 0;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    long factor = factor(text.substring(end).strip(), letter);
    if (end == 0 || factor == 0) {
      return null;
    }
    try {
      return Math.round(Double.parseDouble(text.substring(0, end)) * factor);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** What a unit stands for; 0 when it is none. Zetta and yotta exceed a long and are none. */
  private static long factor(String unit, char letter) {
    if (unit.isEmpty()) {
      return 1;
    }
    String rest = unit.substring(1);
    String word = letter == 'B' ? "byte" : "bit";
    if (unit.equals("" + letter) || unit.equalsIgnoreCase(word)) {
      return 1;
    }
    int power = UNITS.indexOf(Character.toUpperCase(unit.charAt(0))) + 1;
    boolean known = rest.isEmpty() || rest.equals("" + letter) || rest.equalsIgnoreCase(word);
    return power > 0 && power < 7 && known ? 1L << (10 * power) : 0;
  }
}
