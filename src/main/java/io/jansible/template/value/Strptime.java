package io.jansible.template.value;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Python's strptime, in the C locale. */
public final class Strptime {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> LONG_MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private final String text;
  private final String format;
  private int at;
  private int year = 1900;
  private int month = 1;
  private int day = 1;
  private int dayOfYear;
  private int hour;
  private int minute;
  private int second;
  private int micros;
  private boolean afternoon;
  private boolean halfDay;
  private ZoneOffset offset;
  private Long epoch;

  private Strptime(String text, String format) {
    this.text = text;
    this.format = format;
  }

  /** A LocalDateTime, or an OffsetDateTime where the text has an offset. */
  public static Object parse(String text, String format) {
    Strptime parse = new Strptime(text, format);
    parse.run(expanded(format));
    if (parse.at < text.length()) {
      throw PythonError.value("unconverted data remains: " + text.substring(parse.at));
    }
    return parse.value();
  }

  private static String expanded(String format) {
    return format
        .replace("%F", "%Y-%m-%d")
        .replace("%T", "%H:%M:%S")
        .replace("%R", "%H:%M")
        .replace("%D", "%m/%d/%y")
        .replace("%c", "%a %b %d %H:%M:%S %Y")
        .replace("%x", "%m/%d/%y")
        .replace("%X", "%H:%M:%S");
  }

  private PythonError mismatch() {
    return PythonError.value(
        "time data " + Text.repr(text) + " does not match format " + Text.repr(format));
  }

  private void run(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '%' && i + 1 < pattern.length()) {
        directive(pattern.charAt(++i));
      } else if (Character.isWhitespace(c)) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      } else if (at < text.length() && text.charAt(at) == c) {
        at++;
      } else {
        throw mismatch();
      }
    }
  }

  private void directive(char letter) {
    switch (letter) {
      case 'Y' -> year = number(4, 4);
      case 'm' -> month = number(1, 2);
      case 'd', 'e' -> day = number(1, 2);
      case 'H' -> hour = number(1, 2);
      case 'I' -> {
        hour = number(1, 2) % 12;
        halfDay = true;
      }
      case 'M' -> minute = number(1, 2);
      case 'S' -> second = number(1, 2);
      case 'j' -> dayOfYear = number(1, 3);
      case 'y' -> {
        int two = number(2, 2);
        year = two < 69 ? 2000 + two : 1900 + two;
      }
      case 'f' -> fraction();
      case 's' -> epoch = (long) number(1, 18);
      default -> named(letter);
    }
  }

  private void named(char letter) {
    switch (letter) {
      case 'b', 'h' -> month = name(MONTHS) + 1;
      case 'B' -> month = name(LONG_MONTHS) + 1;
      case 'a', 'A' -> {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        at = end;
      }
      case 'p' -> afternoon = name(List.of("am", "pm")) == 1;
      case 'z' -> offset = zone();
      case 'Z' -> {
        name(List.of("utc", "gmt"));
      }
      case '%' -> {
        if (at >= text.length() || text.charAt(at++) != '%') {
          throw mismatch();
        }
      }
      default ->
          throw PythonError.value(
              "'" + letter + "' is a bad directive in format " + Text.repr(format));
    }
  }

  private int number(int least, int most) {
    int end = at;
    while (end < text.length() && end < at + most && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (end - at < least) {
      throw mismatch();
    }
    int number = (int) Long.parseLong(text.substring(at, end));
    at = end;
    return number;
  }

  private void fraction() {
    int start = at;
    int digits = number(1, 6);
    micros = digits * (int) Math.pow(10, 6 - (at - start));
  }

  private int name(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (text.regionMatches(true, at, name, 0, name.length())) {
        at += name.length();
        return i;
      }
    }
    throw mismatch();
  }

  private ZoneOffset zone() {
    if (at < text.length() && text.charAt(at) == 'Z') {
      at++;
      return ZoneOffset.UTC;
    }
    int end = at;
    while (end < text.length() && "+-:0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    try {
      ZoneOffset zone = ZoneOffset.of(text.substring(at, end));
      at = end;
      return zone;
    } catch (DateTimeException none) {
      throw mismatch();
    }
  }

  private Object value() {
    try {
      int hours = halfDay && afternoon ? hour + 12 : hour;
      LocalDateTime local =
          epoch != null
              ? LocalDateTime.ofEpochSecond(epoch, 0, ZoneOffset.UTC)
              : LocalDateTime.of(year, month, day, hours, minute, second, micros * 1000);
      LocalDateTime placed = dayOfYear > 0 ? local.withDayOfYear(dayOfYear) : local;
      return offset == null ? placed : (Object) OffsetDateTime.of(placed, offset);
    } catch (DateTimeException wrong) {
      throw PythonError.value(
          day > 28 && month <= 12 ? "day is out of range for month" : mismatch().getMessage());
    }
  }
}
