package io.jansible.output;

import io.jansible.execute.TaskTime;
import io.jansible.source.Position;
import java.util.List;
import java.util.Locale;

/** The table of what tasks took: the slowest, and all others together. */
final class TaskTable {
  /** How many tasks are shown. */
  private static final int SHOWN = 10;

  /** How many columns a name and its place have, so that no line is wider than 120. */
  private static final int TITLE = 76;

  private final List<TimeAccount.Entry> slowest;

  /**
   * @param slowest all tasks, the slowest first
   */
  TaskTable(List<TimeAccount.Entry> slowest) {
    this.slowest = slowest;
  }

  void on(StringBuilder text) {
    int others = slowest.size() - SHOWN;
    String title = others <= 0 ? "task" : "task, the " + SHOWN + " slowest of " + slowest.size();
    row(text, "wall", "connect", "waiting", "own", "trips", title);
    slowest.stream()
        .limit(SHOWN)
        .forEach(entry -> task(text, entry.time(), titled(entry.name(), entry.at())));
    if (others > 0) {
      TaskTime together =
          slowest.stream()
              .skip(SHOWN)
              .map(TimeAccount.Entry::time)
              .reduce(TaskTime.NONE, TaskTime::plus);
      task(text, together, Figures.count(others, "other task") + " together");
    }
  }

  private static void task(StringBuilder text, TaskTime time, String title) {
    TimeParts parts = TimeParts.of(time);
    row(
        text,
        Figures.seconds(parts.total()),
        Figures.seconds(parts.connecting()),
        Figures.seconds(parts.waiting()),
        Figures.seconds(parts.own()),
        Long.toString(time.together().trips()),
        title);
  }

  private static void row(StringBuilder text, String... cells) {
    String format = "%8s %8s %8s %8s %6s  %s\n";
    text.append(String.format(Locale.ROOT, format, (Object[]) cells));
  }

  /** A name that is too long gives way to the place. */
  private static String titled(String name, Position at) {
    String place = at == null ? "" : " (" + at.source().name() + ":" + at.line() + ")";
    String shown = name.strip().replaceAll("\\p{Cntrl}+", " ");
    int room = Math.max(20, TITLE - place.length());
    return (shown.length() <= room ? shown : shown.substring(0, room - 1) + "…") + place;
  }
}
