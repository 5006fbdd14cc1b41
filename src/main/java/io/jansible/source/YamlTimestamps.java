package io.jansible.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YAML 1.1's dates and times: a LocalDate, a LocalDateTime, or an OffsetDateTime where a zone is
 * written.
 */
final class YamlTimestamps {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:[Tt]|[ \\t]+)(\\d\\d?):(\\d\\d):(\\d\\d)(?:\\.(\\d*))?"
              + "(?:[ \\t]*(?:(Z)|([-+])(\\d\\d?)(?::(\\d\\d))?))?");
  private static final int NANOSECOND_DIGITS = 9;

  /** Python's microseconds; further digits are dropped. */
  private static final int MICROSECOND_DIGITS = 6;

  private YamlTimestamps() {}

  static boolean matches(String text) {
    return DATE.matcher(text).matches() || TIME.matcher(text).matches();
  }

  static Object value(String text) {
    try {
      Matcher date = DATE.matcher(text);
      if (date.matches()) {
        return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
      }
      Matcher time = TIME.matcher(text);
      if (time.matches()) {
        return dateTime(time);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is not a date: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("'" + text + "' is not a YAML timestamp");
  }

  private static Object dateTime(Matcher time) {
    LocalDateTime local =
        LocalDateTime.of(
            number(time, 1),
            number(time, 2),
            number(time, 3),
            number(time, 4),
            number(time, 5),
            number(time, 6),
            nanoseconds(time.group(7)));
    if (time.group(8) != null) {
      return OffsetDateTime.of(local, ZoneOffset.UTC);
    } else if (time.group(9) == null) {
      return local;
    }
    int sign = time.group(9).equals("-") ? -1 : 1;
    int minutes = time.group(11) == null ? 0 : number(time, 11);
    return OffsetDateTime.of(
        local, ZoneOffset.ofHoursMinutes(sign * number(time, 10), sign * minutes));
  }

  private static int nanoseconds(String fraction) {
    if (fraction == null || fraction.isEmpty()) {
      return 0;
    }
    String micros =
        fraction.length() > MICROSECOND_DIGITS
            ? fraction.substring(0, MICROSECOND_DIGITS)
            : fraction;
    return Integer.parseInt(micros + "0".repeat(NANOSECOND_DIGITS - micros.length()));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
