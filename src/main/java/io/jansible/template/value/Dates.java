package io.jansible.template.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The texts of dates. */
final class Dates {
  private Dates() {}

  /** ISO 8601, with a separator between date and time. */
  static String text(Object value, char separator) {
    if (value instanceof LocalDate date) {
      return date.toString();
    }
    LocalDateTime local =
        value instanceof OffsetDateTime at ? at.toLocalDateTime() : (LocalDateTime) value;
    StringBuilder out = new StringBuilder(local.toLocalDate().toString()).append(separator);
    out.append(
        String.format("%02d:%02d:%02d", local.getHour(), local.getMinute(), local.getSecond()));
    if (local.getNano() >= 1000) {
      out.append(String.format(".%06d", local.getNano() / 1000));
    }
    if (value instanceof OffsetDateTime at) {
      ZoneOffset offset = at.getOffset();
      out.append(offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }
    return out.toString();
  }

  static String repr(Object value) {
    if (value instanceof LocalDate date) {
      return String.format(
          "datetime.date(%d, %d, %d)", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
    LocalDateTime local =
        value instanceof OffsetDateTime at ? at.toLocalDateTime() : (LocalDateTime) value;
    StringBuilder out = new StringBuilder("datetime.datetime(");
    out.append(local.getYear()).append(", ").append(local.getMonthValue()).append(", ");
    out.append(local.getDayOfMonth()).append(", ").append(local.getHour()).append(", ");
    out.append(local.getMinute());
    if (local.getSecond() != 0 || local.getNano() >= 1000) {
      out.append(", ").append(local.getSecond());
    }
    if (local.getNano() >= 1000) {
      out.append(", ").append(local.getNano() / 1000);
    }
    if (value instanceof OffsetDateTime at) {
      out.append(", tzinfo=").append(zone(at.getOffset().getTotalSeconds()));
    }
    return out.append(")").toString();
  }

  private static String zone(int seconds) {
    if (seconds == 0) {
      return "datetime.timezone.utc";
    }
    String delta = seconds < 0 ? "days=-1, seconds=" + (seconds + 86_400) : "seconds=" + seconds;
    return "datetime.timezone(datetime.timedelta(" + delta + "))";
  }
}
