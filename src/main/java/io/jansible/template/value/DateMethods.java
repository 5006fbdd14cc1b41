package io.jansible.template.value;

import io.jansible.template.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Attributes and methods of dates. */
final class DateMethods {
  private DateMethods() {}

  /** An attribute of a date or number that is not one of {@link Methods}, or absent. */
  static Object attribute(Object value, String name) {
    if (value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof OffsetDateTime) {
      return of(value, name);
    }
    Object found = Types.isNumber(value) ? NumberMethods.attribute(value, name) : null;
    return found == null ? Scope.ABSENT : found;
  }

  private static Object of(Object value, String name) {
    LocalDateTime local = local(value);
    return switch (name) {
      case "year" -> (long) local.getYear();
      case "month" -> (long) local.getMonthValue();
      case "day" -> (long) local.getDayOfMonth();
      case "hour" -> (long) local.getHour();
      case "minute" -> (long) local.getMinute();
      case "second" -> (long) local.getSecond();
      case "microsecond" -> (long) local.getNano() / 1000;
      case "strftime" ->
          (Callable) a -> Strftime.format(Text.of(a.required("strftime", 0, "format")), at(value));
      case "isoformat" ->
          (Callable) a -> Dates.text(value, Text.of(a.get(0, "sep", "T")).charAt(0));
      case "timestamp" -> (Callable) a -> at(value).toEpochSecond() + local.getNano() / 1e9;
      case "weekday" -> (Callable) a -> local.getDayOfWeek().getValue() - 1L;
      case "isoweekday" -> (Callable) a -> (long) local.getDayOfWeek().getValue();
      case "toordinal" -> (Callable) a -> local.toLocalDate().toEpochDay() + 719_163;
      case "date" -> (Callable) a -> local.toLocalDate();
      default -> Scope.ABSENT;
    };
  }

  private static LocalDateTime local(Object value) {
    if (value instanceof LocalDate date) {
      return date.atTime(LocalTime.MIDNIGHT);
    }
    return value instanceof OffsetDateTime at ? at.toLocalDateTime() : (LocalDateTime) value;
  }

  private static OffsetDateTime at(Object value) {
    return value instanceof OffsetDateTime at
        ? at
        : local(value).atZone(java.time.ZoneId.systemDefault()).toOffsetDateTime();
  }

  /** The offset of a date that has one, or else UTC's. */
  static ZoneOffset offset(Object value) {
    return value instanceof OffsetDateTime at ? at.getOffset() : ZoneOffset.UTC;
  }
}
