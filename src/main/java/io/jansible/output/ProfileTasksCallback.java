package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import java.util.List;
import java.util.stream.Stream;

/** Tells the time below each task's banner, and which tasks took longest behind the recap. */
final class ProfileTasksCallback implements Listener {
  private final Display display;
  private final ProfileSettings settings;
  private final Laps laps;

  ProfileTasksCallback(CallbackParts parts) {
    this.display = parts.display();
    this.settings = parts.profile();
    this.laps = new Laps(parts.clock());
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.TaskStarted task) {
      display.line(laps.next(task.name().strip()));
    } else if (event instanceof Event.PlaybookEnded) {
      display.line(laps.next(null));
      display.line(Laps.filled("", '='));
      sorted(laps.ended()).limit(settings.limit()).map(Laps::line).forEach(display::line);
      display.flush();
    }
  }

  private Stream<Laps.Lap> sorted(List<Laps.Lap> all) {
    return switch (settings.order()) {
      case DESCENDING -> all.stream().sorted(Laps.Lap.SHORTEST_FIRST.reversed());
      case ASCENDING -> all.stream().sorted(Laps.Lap.SHORTEST_FIRST);
      case NONE -> all.stream();
    };
  }
}
