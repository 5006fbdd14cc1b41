package io.jansible.output;

import java.util.Locale;

/** Times and sizes as the account of a run's time shows them. */
final class Figures {
  private Figures() {}

  /** {@code 1.234} of milliseconds. */
  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
  }

  static String secondsOfNanos(long nanos) {
    return seconds(nanos / 1_000_000);
  }

  /** {@code 512 B}, {@code 1.5 kB}, {@code 20.0 MB}: thousands, as network tools count. */
  static String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    String[] units = {"kB", "MB", "GB", "TB"};
    double amount = bytes / 1000.0;
    int unit = 0;
    while (amount >= 999.95 && unit < units.length - 1) {
      amount /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", amount, units[unit]);
  }

  /** {@code 1 host}, {@code 2 hosts}. */
  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
