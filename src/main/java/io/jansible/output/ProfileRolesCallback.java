package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells the time below each task's banner, and what each role took behind the recap. */
final class ProfileRolesCallback implements Listener {
  private final Display display;
  private final Laps laps;

  ProfileRolesCallback(CallbackParts parts) {
    this.display = parts.display();
    this.laps = new Laps(parts.clock());
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.TaskStarted task) {
      display.line(laps.next(task.role() == null ? task.action() : task.role()));
    } else if (event instanceof Event.PlaybookEnded) {
      display.line(laps.next(null));
      display.line(Laps.filled("", '='));
      sums();
      display.flush();
    }
  }

  private void sums() {
    Map<String, Duration> sums = new LinkedHashMap<>();
    laps.ended().forEach(lap -> sums.merge(lap.name(), lap.time(), Duration::plus));
    sums.entrySet().stream()
        .map(sum -> new Laps.Lap(sum.getKey(), sum.getValue()))
        .sorted(Laps.Lap.SHORTEST_FIRST.reversed())
        .forEach(lap -> display.line(Laps.line(lap)));
    Duration total = sums.values().stream().reduce(Duration.ZERO, Duration::plus);
    display.line(Laps.filled("", '~'));
    display.line(Laps.line(new Laps.Lap("total", total)));
  }
}
