package io.jansible.template.value;

import io.jansible.template.Scope;
import java.time.Duration;

/** The time between two dates, to the microsecond. */
public record TimeDelta(Duration duration) implements Attributed, Comparable<TimeDelta> {
  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "days" -> days();
      case "seconds" -> Math.floorMod(duration.getSeconds(), 86_400L);
      case "microseconds" -> (long) (duration.getNano() / 1000);
      case "total_seconds" -> (Callable) arguments -> totalSeconds();
      default -> Scope.ABSENT;
    };
  }

  @Override
  public String typeName() {
    return "timedelta";
  }

  private long days() {
    return Math.floorDiv(duration.getSeconds(), 86_400L);
  }

  public double totalSeconds() {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }

  @Override
  public int compareTo(TimeDelta other) {
    return duration.compareTo(other.duration);
  }

  @Override
  public String toString() {
    long rest = Math.floorMod(duration.getSeconds(), 86_400L);
    String days = days() == 0 ? "" : days() + (Math.abs(days()) == 1 ? " day, " : " days, ");
    String clock = String.format("%d:%02d:%02d", rest / 3600, rest / 60 % 60, rest % 60);
    int micros = duration.getNano() / 1000;
    return days + clock + (micros == 0 ? "" : String.format(".%06d", micros));
  }
}
