package io.jansible.modules.files;

import java.util.Locale;

/**
 * Reads a time by a format of Python's {@code strptime}, as far as its fields are numbers or
 * English names, and writes it in the form that every {@code date -d} reads.
 */
final class TimeFormat {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private final String text;
  private final String format;
  private int at;
  private int year = 1900;
  private int month = 1;
  private int day = 1;
  private int hour;
  private int minute;
  private int second;
  private int half = -1;

  private TimeFormat(String text, String format) {
    this.text = text;
    this.format = format;
  }

  /**
   * The time as {@code 2020-01-31 13:59:59}, in the node's own zone.
   *
   * @throws IllegalArgumentException with Python's reason when the text does not match
   */
  static String toDate(String text, String format) {
    TimeFormat time = new TimeFormat(text, format);
    if (!time.read()) {
      throw new IllegalArgumentException(
          "time data '" + text + "' does not match format '" + format + "'");
    }
    return "%04d-%02d-%02d %02d:%02d:%02d"
        .formatted(time.year, time.month, time.day, time.hour(), time.minute, time.second);
  }

  private int hour() {
    return half < 0 ? hour : hour % 12 + 12 * half;
  }

  private boolean read() {
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      boolean matches =
          c == '%' && i + 1 < format.length() ? field(format.charAt(++i)) : literal(c);
      if (!matches) {
        return false;
      }
    }
    return at == text.length() && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private boolean literal(char c) {
    if (Character.isWhitespace(c)) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return true;
    }
    return at < text.length() && text.charAt(at++) == c;
  }

  private boolean field(char letter) {
    return switch (letter) {
      case 'Y' -> (year = number(4, 4)) >= 0;
      case 'y' -> (year = century(number(1, 2))) >= 0;
      case 'm' -> (month = number(1, 2)) >= 0;
      case 'd', 'e' -> (day = number(1, 2)) >= 0;
      case 'H', 'I' -> (hour = number(1, 2)) >= 0 && hour < 24;
      case 'M' -> (minute = number(1, 2)) >= 0 && minute < 60;
      case 'S' -> (second = number(1, 2)) >= 0 && second < 62;
      case 'f' -> number(1, 6) >= 0;
      case 'b', 'B' -> monthName();
      case 'p' -> halfDay();
      case '%' -> literal('%');
      default ->
          throw new IllegalArgumentException(
              "'" + letter + "' is a bad directive in format '" + format + "'");
    };
  }

  /** Python takes 69 to 99 as of the last century. */
  private static int century(int twoDigits) {
    return twoDigits < 0 ? -1 : twoDigits < 69 ? 2000 + twoDigits : 1900 + twoDigits;
  }

  private int number(int least, int most) {
    int start = at;
    int value = 0;
    while (at < text.length() && at - start < most && Character.isDigit(text.charAt(at))) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    return at - start < least ? -1 : value;
  }

  private boolean monthName() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at).toLowerCase(Locale.ROOT);
    int place = name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3));
    month = place / 3 + 1;
    return place >= 0 && place % 3 == 0;
  }

  private boolean halfDay() {
    String word = text.substring(at, Math.min(at + 2, text.length())).toLowerCase(Locale.ROOT);
    at += word.length();
    half = word.equals("pm") ? 1 : 0;
    return word.equals("am") || word.equals("pm");
  }
}
