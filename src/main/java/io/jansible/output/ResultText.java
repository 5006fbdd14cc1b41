package io.jansible.output;

import io.jansible.execute.MemoryLimit;
import io.jansible.execute.Status;
import io.jansible.execute.TaskOutcome;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The part of a result that an operator sees, as a text. */
final class ResultText {
  static final String CENSORED =
      "the output has been hidden due to the fact that 'no_log: true' was specified for this"
          + " result";

  /** What is left of a result under no_log. */
  static final Set<String> HARMLESS = Set.of("attempts", "changed", "retries");

  /** What says how a task ended is shown by the line's first word. */
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of("failed", "skipped", "warnings", "deprecations", "exception");

  private static final Set<String> OF_DEBUG_WITH_MESSAGE = Set.of("msg");

  private static final Set<String> NOT_OF_DEBUG =
      Set.of(
          "changed",
          "failed",
          "skipped",
          "invocation",
          "skip_reason",
          "ansible_loop_var",
          "ansible_index_var",
          "ansible_loop");

  private final int verbosity;
  private final ResultStyle style;

  ResultText(int verbosity, ResultStyle style) {
    this.verbosity = verbosity;
    this.style = style;
  }

  /** Spread over lines from -vvv on and for modules that exist to be read. */
  String of(TaskOutcome outcome) {
    return written(() -> style.text(shown(outcome), isRead(outcome)));
  }

  /** The result with all that debug's last line leaves out. */
  String whole(TaskOutcome outcome) {
    return written(() -> style.text(visible(outcome, HARMLESS), isRead(outcome)));
  }

  private boolean isRead(TaskOutcome outcome) {
    return verbosity > 2 || outcome.showAlways() && !outcome.censored();
  }

  String indented(TaskOutcome outcome) {
    return written(() -> style.text(shown(outcome), true));
  }

  /** The whole result as JSON of a layout of its own, where it is not there to be read. */
  String whole(TaskOutcome outcome, JsonStyle layout) {
    boolean read = outcome.showAlways() && !outcome.censored();
    return written(
        () -> JsonText.write(visible(outcome, HARMLESS), read ? JsonStyle.RESULT : layout));
  }

  /** A result that is there but too large to be shown does not end the run. */
  private static String written(Supplier<String> text) {
    try {
      return text.get();
    } catch (OutOfMemoryError e) {
      return "(" + MemoryLimit.exceededBy("The values of this result") + ")";
    }
  }

  /** The result without what is hidden at this verbosity. */
  Map<String, Object> shown(TaskOutcome outcome) {
    boolean debug = outcome.module().equals("debug");
    Map<String, Object> shown = visible(outcome, debug ? Set.of() : HARMLESS);
    if (debug && !outcome.censored()) {
      keepDebugged(shown);
    }
    return shown;
  }

  private Map<String, Object> visible(TaskOutcome outcome, Set<String> harmless) {
    Map<String, Object> shown = new LinkedHashMap<>(outcome.result());
    if (outcome.censored()) {
      shown.keySet().retainAll(harmless);
      shown.put("censored", CENSORED);
      if (!outcome.items().isEmpty()) {
        shown.put(
            "results", outcome.items().stream().map(each -> visible(each, harmless)).toList());
      }
      return shown;
    }
    shown.keySet().removeIf(key -> key.startsWith("_ansible_") || SHOWN_ELSEWHERE.contains(key));
    if (verbosity < 3) {
      shown.remove("invocation");
      shown.remove("diff");
    }
    if (outcome.status() == Status.SKIPPED) {
      shown.remove("results");
    }
    return LoginSecrets.hide(shown);
  }

  /** Of a message only the message is shown, of a variable all but what every result has. */
  private static void keepDebugged(Map<String, Object> result) {
    if (result.containsKey("msg")) {
      result.keySet().retainAll(OF_DEBUG_WITH_MESSAGE);
    } else {
      result.keySet().removeAll(NOT_OF_DEBUG);
    }
  }
}
