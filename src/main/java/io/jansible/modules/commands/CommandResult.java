package io.jansible.modules.commands;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The results of command and shell, under the keys that Ansible gives them. */
record CommandResult(Object shown) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  static CommandResult of(Object shown) {
    return new CommandResult(shown);
  }

  /** The command ran and ended, well or not. */
  Result ended(Reply reply, Instant start, Instant end, boolean strip) {
    Result.Builder result =
        output(Result.changed(true), reply.outputText(), reply.errorText(), strip)
            .put("rc", (long) reply.status())
            .put("cmd", shown)
            .put("start", time(start))
            .put("end", time(end))
            .put("delta", delta(Duration.between(start, end)))
            .put("msg", reply.status() == 0 ? "" : "non-zero return code");
    if (reply.status() != 0) {
      result.put("failed", true).cause(CommandFailure.ended(reply));
    }
    return result.build();
  }

  /** The command ran and ended, and what it said is kept as it came: raw and script. */
  static Result asItCame(Reply reply) {
    Result.Builder result =
        output(Result.changed(true), reply.outputText(), reply.errorText(), false)
            .put("rc", (long) reply.status());
    if (reply.status() != 0) {
      result
          .put("failed", true)
          .put("msg", "non-zero return code")
          .cause(CommandFailure.ended(reply));
    }
    return result.build();
  }

  /** The command was not run because of creates or removes. */
  Result notRun(boolean checkMode, String path, String reason) {
    String verb = checkMode ? "Would not run" : "Did not run";
    return empty(false, "skipped, since " + path + " " + reason)
        .put("rc", 0L)
        .put("msg", verb + " command since '" + path + "' " + reason)
        .build();
  }

  /** In check mode a command is skipped, unless creates or removes tell that it would run. */
  Result inCheckMode(boolean foretold) {
    Result.Builder result =
        empty(foretold, "").put("rc", 0L).put("msg", "Command would have run if not in check mode");
    return (foretold ? result : result.put("skipped", true)).build();
  }

  Result noDirectory(String directory) {
    return empty(false, "")
        .put("failed", true)
        .cause(CommandFailure.noDirectory(directory))
        .put("msg", "Unable to change directory before execution.")
        .build();
  }

  /**
   * No process came to be: {@code status} is the errno, 2 for not found, 7 for too long, 13 for not
   * allowed.
   */
  static Result notStarted(List<String> words, int status) {
    return output(Result.failure("Error executing command."), "", "", true)
        .put("rc", (long) status)
        .put("cmd", Quote.words(words))
        .cause(CommandFailure.notStarted(words.get(0), status))
        .build();
  }

  private Result.Builder empty(boolean changed, String output) {
    return output(Result.changed(changed), output, "", false)
        .put("rc", null)
        .put("cmd", shown)
        .put("start", null)
        .put("end", null)
        .put("delta", null);
  }

  static Result.Builder output(Result.Builder result, String output, String error, boolean strip) {
    return result
        .put("stdout", strip ? strip(output) : output)
        .put("stderr", strip ? strip(error) : error);
  }

  static String strip(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  /** As Python prints a datetime: no fraction when there is none. */
  static String time(Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
    return TIME.format(local) + fraction(local.getNano() / 1000);
  }

  /** As Python prints a timedelta: {@code 0:00:01.500000}, {@code 1 day, 2:03:04}. */
  static String delta(Duration duration) {
    long days = duration.toDays();
    String prefix = days == 0 ? "" : days == 1 ? "1 day, " : days + " days, ";
    return prefix
        + "%d:%02d:%02d"
            .formatted(duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart())
        + fraction(duration.toNanosPart() / 1000);
  }

  private static String fraction(int micros) {
    return micros == 0 ? "" : ".%06d".formatted(micros);
  }
}
