package io.jansible.output;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What passes between one task and the next, and how the profiling callbacks show it. */
final class Laps {
  /** How many columns a line fills. */
  private static final int WIDTH = 79;

  private static final int SECONDS = 9;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE dd MMMM uuuu  HH:mm:ss xx", Locale.ENGLISH);

  /** The time of one name. */
  record Lap(String name, Duration time) {
    static final Comparator<Lap> SHORTEST_FIRST = Comparator.comparing(Lap::time);
  }

  private final Clock clock;
  private final Instant start;
  private final List<Lap> laps = new ArrayList<>();
  private Instant last;
  private String running;

  Laps(Clock clock) {
    this.clock = clock;
    this.start = clock.instant();
    this.last = start;
  }

  /** Ends what ran until now, and answers the line that tells the time. */
  String next(String name) {
    ZonedDateTime now = ZonedDateTime.now(clock);
    Duration passed = Duration.between(last, now.toInstant());
    if (running != null) {
      laps.add(new Lap(running, passed));
    }
    running = name;
    last = now.toInstant();
    Duration all = Duration.between(start, last);
    return filled(TIME.format(now) + " (" + exact(passed) + ")       " + exact(all), '*');
  }

  /** Everything that has ended, in order. */
  List<Lap> ended() {
    return laps;
  }

  /** A text that is filled up to the width. */
  static String filled(String text, char filler) {
    String start = text.isEmpty() ? "" : text + " ";
    return start + String.valueOf(filler).repeat(Math.max(3, WIDTH - start.length())) + " ";
  }

  /** A name and its seconds, at both ends of a line. */
  static String line(Lap lap) {
    String seconds = String.format(Locale.ROOT, " %.2fs", lap.time().toNanos() / 1e9);
    return padded(lap.name() + " ", WIDTH - SECONDS) + dashes(SECONDS - seconds.length()) + seconds;
  }

  private static String padded(String text, int columns) {
    return text + dashes(columns - text.length());
  }

  private static String dashes(int count) {
    return "-".repeat(Math.max(0, count));
  }

  private static String exact(Duration time) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%03d",
        time.toHours(),
        time.toMinutesPart(),
        time.toSecondsPart(),
        time.toMillisPart());
  }
}
