package io.jansible.template.value;

import io.jansible.template.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

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
      case "time" -> (Callable) a -> new ClockTime(local.toLocalTime());
      case "replace" -> (Callable) a -> replaced(value, local, a);
      default -> Scope.ABSENT;
    };
  }

  private static final List<String> PARTS =
      List.of("year", "month", "day", "hour", "minute", "second", "microsecond");

  /** The same date with some of its parts replaced, by place or by name. */
  private static Object replaced(Object value, LocalDateTime local, Arguments arguments) {
    long[] parts = new long[PARTS.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Numbers.index(arguments.get(i, PARTS.get(i), of(value, PARTS.get(i))));
    }
    try {
      LocalDate date = LocalDate.of((int) parts[0], (int) parts[1], (int) parts[2]);
      if (value instanceof LocalDate) {
        return date;
      }
      LocalDateTime changed =
          date.atTime((int) parts[3], (int) parts[4], (int) parts[5], (int) parts[6] * 1000);
      return value instanceof OffsetDateTime at ? changed.atOffset(at.getOffset()) : changed;
    } catch (DateTimeException none) {
      throw PythonError.value("day is out of range for month");
    }
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
