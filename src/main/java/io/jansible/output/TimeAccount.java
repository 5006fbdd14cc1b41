package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import io.jansible.execute.TaskTime;
import io.jansible.source.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Hears what each task of a run took, and adds it up. */
public final class TimeAccount implements Listener {
  /** One task that ran; {@code at} is where it stands, or null. */
  record Entry(String name, Position at, TaskTime time) {}

  private final List<Entry> entries = new ArrayList<>();
  private TaskTime sum = TaskTime.NONE;
  private Event.TaskStarted started;

  @Override
  public void on(Event event) {
    if (event instanceof Event.TaskStarted task) {
      started = task;
    } else if (event instanceof Event.TaskTimed timed) {
      entries.add(new Entry(started.name(), started.at(), timed.time()));
      sum = sum.plus(timed.time());
    }
  }

  /** All tasks together: they run one after the other, so their times add up. */
  TaskTime sum() {
    return sum;
  }

  /** The tasks, the slowest first. */
  List<Entry> slowest() {
    Comparator<Entry> byWall = Comparator.comparingLong(entry -> entry.time().wall());
    return entries.stream().sorted(byWall.reversed()).toList();
  }
}
