package io.jansible.modules.crypto;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as playbooks write it: relative to now ({@code +32w1d2h}, {@code -5s}), or in ASN.1's way
 * ({@code 20300131235959Z}).
 */
final class TimeSpec {
  private static final Pattern RELATIVE =
      Pattern.compile(
          "[+-](?:(\\d+)w)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Duration[] UNITS = {
    Duration.ofDays(7),
    Duration.ofDays(1),
    Duration.ofHours(1),
    Duration.ofMinutes(1),
    Duration.ofSeconds(1)
  };
  private static final Pattern ABSOLUTE = Pattern.compile("(\\d{12})(\\d{2})?(Z|[+-]\\d{4})");
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TimeSpec() {}

  /**
   * The time in whole seconds.
   *
   * @param option the option's name, for the message
   * @throws CryptoException when it is no time
   */
  static Instant parse(String text, Instant now, String option) {
    try {
      boolean relative = text.startsWith("+") || text.startsWith("-");
      Instant time = relative ? relative(text, now) : absolute(text);
      if (time != null) {
        return time.truncatedTo(ChronoUnit.SECONDS);
      }
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw invalid(text, option);
    }
    throw invalid(text, option);
  }

  private static CryptoException invalid(String text, String option) {
    return new CryptoException("The time spec \"" + text + "\" for " + option + " is invalid");
  }

  private static Instant relative(String text, Instant now) {
    Matcher matcher = RELATIVE.matcher(text);
    if (!matcher.matches() || text.length() == 1) {
      return null;
    }
    Duration sum = Duration.ZERO;
    for (int i = 0; i < UNITS.length; i++) {
      String count = matcher.group(i + 1);
      if (count != null) {
        sum = sum.plus(UNITS[i].multipliedBy(Long.parseLong(count)));
      }
    }
    return text.startsWith("-") ? now.minus(sum) : now.plus(sum);
  }

  private static Instant absolute(String text) {
    Matcher matcher = ABSOLUTE.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String digits = matcher.group(1);
    LocalDateTime time =
        LocalDateTime.of(
            number(digits, 0, 4),
            number(digits, 4, 6),
            number(digits, 6, 8),
            number(digits, 8, 10),
            number(digits, 10, 12),
            matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
    return time.toInstant(ZoneOffset.of(matcher.group(3)));
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }

  /** Writes a time as results have it. */
  static String write(Instant time) {
    return WRITTEN.format(time);
  }
}
