package io.jansible.template.value;

import io.jansible.template.Scope;
import java.time.LocalTime;

/** The time of day of a date. */
record ClockTime(LocalTime time) implements Attributed {
  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "hour" -> (long) time.getHour();
      case "minute" -> (long) time.getMinute();
      case "second" -> (long) time.getSecond();
      case "microsecond" -> (long) time.getNano() / 1000;
      case "isoformat" -> (Callable) arguments -> toString();
      default -> Scope.ABSENT;
    };
  }

  @Override
  public String typeName() {
    return "time";
  }

  @Override
  public String toString() {
    String clock =
        String.format("%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    return time.getNano() < 1000 ? clock : clock + String.format(".%06d", time.getNano() / 1000);
  }
}
