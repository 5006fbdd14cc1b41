package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleFailure;
import io.jansible.module.file.Answers;
import io.jansible.module.file.Step;
import java.util.Objects;

/**
 * The access and modification times that a task wants for a file.
 *
 * @param access a date in the node's zone, {@link #NOW}, or null to leave it
 * @param modification the same
 */
record FileTimes(String access, String modification) {
  static final String NOW = "now";
  private static final String PRESERVE = "preserve";

  /** The times of a file, in seconds since 1970; null where there is no file. */
  record Present(Double access, Double modification) {}

  /** The wanted times in seconds; null to leave one, NaN for now. */
  record Wanted(Double access, Double modification) {
    boolean isNow(Double time) {
      return time != null && time.isNaN();
    }
  }

  /**
   * Reads an option's value.
   *
   * @param usual what stands for a missing value: preserve, or now for touch
   */
  static String parse(String value, String format, String usual) {
    String text = value == null ? usual : value;
    if (text.equals(PRESERVE)) {
      return null;
    }
    if (text.equals(NOW)) {
      return NOW;
    }
    try {
      return TimeFormat.toDate(text, format);
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(
          "Error while obtaining timestamp for time %s using format %s: %s"
              .formatted(text, format, e.getMessage()));
    }
  }

  boolean isPreserved() {
    return access == null && modification == null;
  }

  /** Asks for the present times and for what the wanted dates are in the node's zone. */
  String script(String path) {
    if (isPreserved()) {
      return "";
    }
    return "stat -L -c '%X %Y/%x/%y' "
        + Quote.path(path)
        + " 2>/dev/null; printf '\\0'\n"
        + question(access)
        + question(modification);
  }

  private static String question(String date) {
    return date == null || date.equals(NOW)
        ? ""
        : "date -d " + Quote.word(date) + " +%s; printf '\\0'\n";
  }

  Present readPresent(Answers answers) {
    String line = isPreserved() ? "" : answers.nextLine();
    if (line.isEmpty()) {
      return new Present(null, null);
    }
    String[] parts = line.split("/");
    String[] seconds = parts[0].split(" ");
    return new Present(time(seconds[0], parts[1]), time(seconds[1], parts[2]));
  }

  Wanted readWanted(Answers answers) {
    return new Wanted(seconds(access, answers), seconds(modification, answers));
  }

  private static Double seconds(String date, Answers answers) {
    if (date == null) {
      return null;
    }
    return date.equals(NOW) ? Double.valueOf(Double.NaN) : answers.nextNumber().doubleValue();
  }

  /** The fraction stands in the date that stat writes for people: 2026-01-31 13:59:59.123456789. */
  private static Double time(String seconds, String date) {
    int point = date.indexOf('.');
    int end = point + 1;
    while (point >= 0 && end < date.length() && Character.isDigit(date.charAt(end))) {
      end++;
    }
    double fraction = point < 0 ? 0 : Double.parseDouble("0" + date.substring(point, end));
    return Long.parseLong(seconds) + fraction;
  }

  /** Whether a file has other times than the wanted ones; now is always another. */
  static boolean differ(Double wanted, Double present) {
    return wanted != null && !Objects.equals(wanted, present);
  }

  /** The commands that give the file {@code "$p"} the times. */
  static String commands(Wanted wanted) {
    if (wanted.isNow(wanted.access()) && wanted.isNow(wanted.modification())) {
      return touch("");
    }
    return command("-a", wanted.access()) + command("-m", wanted.modification());
  }

  private static String command(String which, Double time) {
    if (time == null) {
      return "";
    }
    return touch(time.isNaN() ? which : which + " -d @" + time.longValue());
  }

  private static String touch(String how) {
    return "touch -c " + how + " \"$p\" || " + Step.TIMES.exit() + "\n";
  }
}
