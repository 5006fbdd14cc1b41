package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells behind the recap how long the run took. */
final class TimerCallback implements Listener {
  private final Display display;
  private final Clock clock;
  private final Instant start;

  TimerCallback(CallbackParts parts) {
    this.display = parts.display();
    this.clock = parts.clock();
    this.start = clock.instant();
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.PlaybookEnded) {
      Duration time = Duration.between(start, clock.instant());
      display.line(
          "Playbook run took "
              + time.toDays()
              + " days, "
              + time.toHoursPart()
              + " hours, "
              + time.toMinutesPart()
              + " minutes, "
              + time.toSecondsPart()
              + " seconds");
      display.flush();
    }
  }
}
