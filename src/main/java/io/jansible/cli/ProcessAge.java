package io.jansible.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** How long ago this process was started, with what ran in it before the JVM (the launcher). */
final class ProcessAge {
  /** Linux tells a process's start in hundredths of a second, whatever its kernel's clock. */
  private static final long TICK = 10_000_000;

  /** Where the start stands behind the program's name. */
  private static final int START = 19;

  private ProcessAge() {}

  /** In nanoseconds; 0 when the system does not tell. */
  static long nanos() {
    try {
      return nanos(
          Files.readString(Path.of("/proc/self/stat")), Files.readString(Path.of("/proc/uptime")));
    } catch (IOException | RuntimeException e) {
      return ProcessHandle.current()
          .info()
          .startInstant()
          .map(start -> Duration.between(start, Instant.now()).toNanos())
          .orElse(0L);
    }
  }

  /**
   * The handle's start instant is no use on Linux: it counts from the boot, in whole seconds.
   *
   * @param stat what /proc/self/stat holds: the name, which may hold anything, is in brackets
   * @param uptime what /proc/uptime holds: the seconds since the boot come first
   */
  static long nanos(String stat, String uptime) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    double now = Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))) * 1e9;
    return (long) now - Long.parseLong(fields[START]) * TICK;
  }
}
