package io.jansible.template.value;

import io.jansible.source.PythonQuotes;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Upper and lower case, and kinds of characters. */
public final class TextCase {
  private TextCase() {}

  public static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    String head =
        new StringBuilder().appendCodePoint(Character.toTitleCase(text.codePointAt(0))).toString();
    return head + text.substring(first).toLowerCase(Locale.ROOT);
  }

  static String title(String text) {
    StringBuilder out = new StringBuilder();
    boolean[] inside = {false};
    text.codePoints()
        .forEach(
            point -> {
              out.appendCodePoint(
                  inside[0] ? Character.toLowerCase(point) : Character.toTitleCase(point));
              inside[0] = Character.isLetter(point);
            });
    return out.toString();
  }

  static String swap(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            letter ->
                out.append(
                    Character.isUpperCase(letter.codePointAt(0))
                        ? letter.toLowerCase(Locale.ROOT)
                        : letter.toUpperCase(Locale.ROOT)));
    return out.toString();
  }

  /** Whether Python takes a character for white space. */
  public static boolean isSpace(int point) {
    return point <= ' '
        ? point == ' ' || point >= 9 && point <= 13 || point >= 0x1c && point <= 0x1f
        : point == 0x85
            || point == 0xa0
            || Character.isWhitespace(point)
            || Character.isSpaceChar(point);
  }

  static boolean is(String text, String name) {
    return switch (name) {
      case "isascii" -> text.chars().allMatch(c -> c < 0x80);
      case "isprintable" -> text.codePoints().allMatch(PythonQuotes::isPrintable);
      case "isupper" -> isUpper(text);
      case "islower" -> isLower(text);
      case "istitle" ->
          !text.isEmpty()
              && title(text).equals(text)
              && text.codePoints().anyMatch(Character::isLetter);
      case "isidentifier" -> isIdentifier(text);
      default -> !text.isEmpty() && text.codePoints().allMatch(kind(name));
    };
  }

  private static IntPredicate kind(String name) {
    return switch (name) {
      case "isalpha" -> Character::isLetter;
      case "isdigit" -> point -> Character.isDigit(point) || isSuperscript(point);
      case "isdecimal" -> Character::isDigit;
      case "isnumeric" -> TextCase::isNumeric;
      case "isspace" -> TextCase::isSpace;
      default -> point -> Character.isLetter(point) || isNumeric(point);
    };
  }

  private static boolean isSuperscript(int point) {
    return point == 0xb2 || point == 0xb3 || point == 0xb9 || point >= 0x2070 && point <= 0x2089;
  }

  private static boolean isNumeric(int point) {
    int type = Character.getType(point);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Whether a text has letters and all of them are large. */
  public static boolean isUpper(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase)
        && text.codePoints().noneMatch(p -> Character.isLowerCase(p) || Character.isTitleCase(p));
  }

  /** Whether a text has letters and all of them are small. */
  public static boolean isLower(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase)
        && text.codePoints().noneMatch(p -> Character.isUpperCase(p) || Character.isTitleCase(p));
  }

  /** Whether a text could be a name in Python. */
  public static boolean isIdentifier(String text) {
    return !text.isEmpty()
        && (text.charAt(0) == '_' || Character.isLetter(text.codePointAt(0)))
        && text.codePoints().allMatch(point -> point == '_' || Character.isLetterOrDigit(point));
  }
}
