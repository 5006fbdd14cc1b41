package io.jansible.execute;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The options of a run for which nobody chose anything. */
public final class PlainOptions {
  private PlainOptions() {}

  /** Options with so many forks, of hosts that are reached in one way. */
  public static RunOptions of(int forks, String connection) {
    return new RunOptions(
        forks,
        false,
        false,
        0,
        null,
        null,
        false,
        TagChoice.ALL,
        Map.of(),
        PlayDefaults.ANSIBLES,
        false,
        tasks(),
        access(connection));
  }

  private static TaskOptions tasks() {
    return new TaskOptions(0, 15, "~/.ansible_async", "~/.ansible/tmp", DebuggerOptions.ANSIBLES);
  }

  private static Access access(String connection) {
    return new Access(
        connection,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        Duration.ofSeconds(10),
        0,
        null,
        false,
        "sudo",
        "root",
        null,
        null,
        null,
        false);
  }
}
