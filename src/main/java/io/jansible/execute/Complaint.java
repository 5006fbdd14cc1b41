package io.jansible.execute;

import io.jansible.module.Arguments;
import io.jansible.module.Cause;
import io.jansible.module.Option;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.OptionPlace;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.PythonText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a task failed, as the operator reads it beside the result: one sentence and a place. */
final class Complaint {
  /** How many lines below an option's first one its value is searched for a word. */
  private static final int LINES = 100;

  private final Task task;
  private final Arguments arguments;

  /**
   * @param arguments what the module was given, or null when it was given nothing valid
   */
  Complaint(Task task, Arguments arguments) {
    this.task = task;
    this.arguments = arguments;
  }

  /**
   * The problem that a failed result tells.
   *
   * @param values the result, without secrets
   * @param cause what the module tells beside it, without secrets, or null
   */
  Problem of(Map<String, Object> values, Cause cause) {
    if (Boolean.TRUE.equals(values.get("failed_when_result"))) {
      Written condition = task.verdict().failedWhen().get(0);
      return Problem.at(condition.at(), "failed_when holds, so the task failed");
    }
    if (cause != null) {
      Position named = place(cause);
      Position at = named == null ? mentioned(cause.reason()) : named;
      return new Problem(cause.reason(), at, cause.hint());
    }
    Object message = values.get("msg");
    String reason = message == null ? "" : PythonText.str(message).strip();
    return Problem.at(mentioned(reason), reason.isEmpty() ? "the module failed" : sentence(reason));
  }

  /** A hidden result says where, never why; the line itself may hold what is hidden. */
  Problem hidden() {
    return new Problem(
        "the task at " + task.action().at() + " failed; no_log hides why", null, null);
  }

  /** One sentence of the first lines; the result has them all. */
  private static String sentence(String message) {
    return message.lines().map(String::strip).distinct().limit(3).collect(Collectors.joining("; "));
  }

  private Position place(Cause cause) {
    for (Option<?> option : cause.about()) {
      OptionPlace place = written(option);
      if (place != null) {
        return cause.word() == null ? place.value() : find(place.value(), cause.word());
      }
    }
    return null;
  }

  private OptionPlace written(Option<?> option) {
    Map<String, OptionPlace> places = task.action().places();
    OptionPlace place = places.get(option.name());
    for (String alias : place == null ? option.aliases() : List.<String>of()) {
      place = place == null ? places.get(alias) : place;
    }
    return place;
  }

  /** Where a word stands in a value that may go over several lines. */
  private static Position find(Position start, String word) {
    for (int line = start.line(); line < start.line() + LINES; line++) {
      int from = line == start.line() ? start.column() - 1 : 0;
      int column = start.source().line(line).indexOf(word, from);
      if (column >= 0) {
        return new Position(start.source(), line, column + 1);
      }
    }
    return start;
  }

  /** The option whose value the message repeats, the longest if several; else the module. */
  private Position mentioned(String message) {
    Position best = task.action().at();
    int longest = 0;
    for (Map.Entry<String, OptionPlace> each : task.action().places().entrySet()) {
      int length = repeated(message, value(each.getKey()));
      if (length > longest) {
        longest = length;
        best = each.getValue().value();
      }
    }
    return best;
  }

  private Object value(String name) {
    return arguments == null ? null : arguments.given(name);
  }

  /** How much of a message is the value, or the directory that the value stands in. */
  private static int repeated(String message, Object value) {
    if (!(value instanceof String text)) {
      return 0;
    }
    String directory = text.substring(0, Math.max(0, text.lastIndexOf('/')));
    for (String part : List.of(text, directory)) {
      if (part.length() > 2 && mentions(message, part)) {
        return part.length();
      }
    }
    return 0;
  }

  private static boolean mentions(String message, String part) {
    for (int at = message.indexOf(part); at >= 0; at = message.indexOf(part, at + 1)) {
      int end = at + part.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(message.charAt(at - 1));
      boolean ends = end == message.length() || !Character.isLetterOrDigit(message.charAt(end));
      if (starts && ends) {
        return true;
      }
    }
    return false;
  }
}
