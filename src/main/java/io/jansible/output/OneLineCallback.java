package io.jansible.output;

import static io.jansible.output.MinimalCallback.text;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import io.jansible.execute.TaskOutcome;
import io.jansible.source.JsonStyle;

/** Prints every ad-hoc result in one line (-o). */
public final class OneLineCallback implements Listener {
  private static final JsonStyle TIGHT = new JsonStyle(-1, true, false, ",", ": ");

  private final Display display;
  private final ResultText results;

  public OneLineCallback(Display display) {
    this.display = display;
    this.results = new ResultText(display.verbosity(), ResultStyle.JSON);
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.TaskEnded task) {
      Asides.show(display, task.outcome().notes().withoutPlace());
      result(task.outcome());
    } else if (event instanceof Event.IncludeAsked task) {
      result(task.outcome());
    } else {
      Asides.show(display, event);
    }
    display.flush();
  }

  private void result(TaskOutcome outcome) {
    String host = outcome.host() + " | ";
    switch (outcome.status()) {
      case OK -> display.line(host + succeeded(outcome, "SUCCESS"), Role.OK);
      case CHANGED -> display.line(host + succeeded(outcome, "CHANGED"), Role.CHANGED);
      case FAILED -> display.line(host + "FAILED! => " + json(outcome), Role.ERROR);
      case SKIPPED -> display.line(host + "SKIPPED", Role.SKIP);
      case UNREACHABLE ->
          display.line(host + "UNREACHABLE!: " + text(outcome, "msg"), Role.UNREACHABLE);
    }
  }

  private String succeeded(TaskOutcome outcome, String word) {
    return MinimalCallback.isCommand(outcome)
        ? word + " | " + command(outcome)
        : word + " => " + json(outcome);
  }

  private String json(TaskOutcome outcome) {
    return results.whole(outcome, TIGHT).replace("\n", "");
  }

  private static String command(TaskOutcome outcome) {
    String line = "rc=" + MinimalCallback.rc(outcome) + " | (stdout) " + flat(outcome, "stdout");
    String error = flat(outcome, "stderr");
    return error.isEmpty() ? line : line + " (stderr) " + error;
  }

  private static String flat(TaskOutcome outcome, String key) {
    return text(outcome, key).replace("\n", "\\n").replace("\r", "\\r");
  }
}
