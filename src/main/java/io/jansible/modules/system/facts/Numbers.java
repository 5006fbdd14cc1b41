package io.jansible.modules.system.facts;

/** Numbers that a node printed; what is no number is the caller's other value. */
final class Numbers {
  private Numbers() {}

  static long longOr(String text, long otherwise) {
    try {
      return text == null ? otherwise : Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  static Long longOrNull(String text) {
    try {
      return text == null ? null : Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
