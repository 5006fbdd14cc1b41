package io.jansible.output;

import static io.jansible.output.MinimalCallback.text;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import io.jansible.execute.TaskOutcome;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;

/** Prints every ad-hoc result in one line (-o). */
public final class OneLineCallback implements Listener {
  private static final JsonStyle TIGHT = new JsonStyle(-1, true, false, ",", ": ");

  private final Display display;
  private final ResultText results;

  public OneLineCallback(Display display) {
    this.display = display;
    this.results = new ResultText(display.verbosity());
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.TaskEnded task) {
      Asides.show(display, task.outcome().notes());
      result(task.outcome());
    } else {
      Asides.show(display, event);
    }
    display.flush();
  }

  private void result(TaskOutcome outcome) {
    switch (outcome.status()) {
      case OK -> show(outcome, "SUCCESS", "SUCCESS", Role.OK);
      case CHANGED -> show(outcome, "CHANGED", "CHANGED", Role.CHANGED);
      case FAILED -> show(outcome, "FAILED", "FAILED!", Role.ERROR);
      case SKIPPED -> display.line(outcome.host() + " | SKIPPED", Role.SKIP);
      case UNREACHABLE ->
          display.line(
              outcome.host() + " | UNREACHABLE!: " + text(outcome, "msg"), Role.UNREACHABLE);
    }
  }

  private void show(TaskOutcome outcome, String ofCommand, String ofModule, Role role) {
    display.line(
        MinimalCallback.isCommand(outcome)
            ? command(outcome, ofCommand)
            : module(outcome, ofModule),
        role);
  }

  private String module(TaskOutcome outcome, String word) {
    String json = JsonText.write(results.shown(outcome), TIGHT);
    return outcome.host() + " | " + word + " => " + json;
  }

  private static String command(TaskOutcome outcome, String word) {
    String line =
        outcome.host()
            + " | "
            + word
            + " | rc="
            + outcome.result().get("rc")
            + " | (stdout) "
            + flat(text(outcome, "stdout"));
    String error = text(outcome, "stderr");
    return error.isEmpty() ? line : line + " (stderr) " + flat(error);
  }

  private static String flat(String text) {
    return text.replace("\n", "\\n").replace("\r", "\\r");
  }
}
