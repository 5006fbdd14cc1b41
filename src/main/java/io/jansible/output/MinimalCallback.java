package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import io.jansible.execute.Status;
import io.jansible.execute.TaskOutcome;
import java.util.Set;

/** Prints ad-hoc results as Ansible does: raw output of commands, JSON of all else. */
public final class MinimalCallback implements Listener {
  private static final Set<String> COMMANDS = Set.of("command", "raw", "script", "shell");

  private final Display display;
  private final ResultText results;
  private final DiffText diffs;

  public MinimalCallback(Display display, CallbackSettings settings) {
    this.display = display;
    this.results = new ResultText(display.verbosity(), settings.results());
    this.diffs = new DiffText(display.palette(), settings.diffContext());
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.TaskEnded task) {
      Asides.show(display, task.outcome().notes().withoutPlace());
      diff(task.outcome());
      result(task.outcome());
    } else if (event instanceof Event.IncludeAsked task) {
      result(task.outcome());
    } else {
      Asides.show(display, event);
    }
    display.flush();
  }

  private void diff(TaskOutcome outcome) {
    String text = outcome.censored() ? "" : diffs.of(outcome.diffs());
    if (!text.isEmpty()) {
      display.line(text);
    }
  }

  private void result(TaskOutcome outcome) {
    switch (outcome.status()) {
      case OK -> show(outcome, "SUCCESS", "SUCCESS", Role.OK);
      case CHANGED -> show(outcome, "CHANGED", "CHANGED", Role.CHANGED);
      case FAILED -> show(outcome, "FAILED", "FAILED!", Role.ERROR);
      case SKIPPED -> display.line(outcome.host() + " | SKIPPED", Role.SKIP);
      case UNREACHABLE -> show(outcome, "UNREACHABLE!", "UNREACHABLE!", Role.UNREACHABLE);
    }
  }

  private void show(TaskOutcome outcome, String ofCommand, String ofModule, Role role) {
    String text =
        isCommand(outcome)
            ? command(outcome, ofCommand)
            : outcome.host() + " | " + ofModule + " => " + results.indented(outcome);
    display.line(text, role);
  }

  /** Whether the output is shown as it is: a background job's only when it failed. */
  static boolean isCommand(TaskOutcome outcome) {
    return COMMANDS.contains(outcome.module())
        && outcome.status() != Status.UNREACHABLE
        && (outcome.status() == Status.FAILED || !outcome.result().containsKey("ansible_job_id"));
  }

  /** Status, standard output, standard error and message with nothing between them. */
  private static String command(TaskOutcome outcome, String word) {
    return outcome.host()
        + " | "
        + word
        + " | rc="
        + rc(outcome)
        + " >>\n"
        + text(outcome, "stdout")
        + text(outcome, "stderr")
        + text(outcome, "msg")
        + "\n";
  }

  static String text(TaskOutcome outcome, String key) {
    Object value = outcome.censored() ? null : outcome.result().get(key);
    return value == null ? "" : value.toString();
  }

  /** A loop has no status of its own. */
  static String rc(TaskOutcome outcome) {
    String rc = text(outcome, "rc");
    return rc.isEmpty() ? "-1" : rc;
  }
}
