package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Status;
import io.jansible.execute.TaskOutcome;

/** The lines of one result: {@code ok: [host] => (item=x) => {…}}. */
final class TaskLines {
  private final Display display;
  private final ResultText results;
  private final DiffText diffs;

  TaskLines(Display display, CallbackSettings settings) {
    this.display = display;
    this.results = new ResultText(display.verbosity(), settings.results());
    this.diffs = new DiffText(display.palette(), settings.diffContext());
  }

  /** What changed, when it is known; {@code before} runs when there is something to show. */
  void diff(TaskOutcome outcome, Runnable before) {
    if (outcome.diffs().isEmpty() || outcome.censored() || !isChanged(outcome)) {
      return;
    }
    String text = diffs.of(outcome.diffs());
    if (!text.isEmpty()) {
      before.run();
      display.line(text);
    }
  }

  private static boolean isChanged(TaskOutcome outcome) {
    return Boolean.TRUE.equals(outcome.result().get("changed"));
  }

  /** An attempt that did not succeed. */
  void retry(Event.TaskRetried retried) {
    TaskOutcome outcome = retried.outcome();
    boolean shown = display.verbosity() > 2 || outcome.showAlways() && !outcome.censored();
    display.line(
        "FAILED - RETRYING: [%s]: %s (%d retries left).%s"
            .formatted(
                host(outcome),
                retried.task(),
                retried.left(),
                shown ? "Result was: " + results.whole(outcome) : ""),
        Role.DEBUG);
  }

  /** How a job goes on. */
  void job(String word, String host, String job) {
    display.line("ASYNC " + word + " on " + host + ": jid=" + job, Role.DEBUG);
  }

  /** One item of a loop. */
  void item(TaskOutcome outcome, boolean failuresToError) {
    String label = outcome.censored() ? "(censored due to no_log)" : outcome.label();
    String host = "[" + host(outcome) + "]";
    switch (outcome.status()) {
      case OK, CHANGED ->
          display.line(
              word(outcome) + host + " => (item=" + label + ")" + shown(outcome), role(outcome));
      case SKIPPED ->
          display.line(
              "skipping: [" + outcome.host() + "] => (item=" + label + ") " + shown(outcome),
              Role.SKIP);
      case FAILED, UNREACHABLE -> {
        String line = "failed: " + host + " (item=" + label + ") => " + results.of(outcome);
        fail(line, Role.ERROR, failuresToError);
      }
    }
  }

  /** A task's only line, or what a loop says after its items. */
  void result(TaskOutcome outcome, boolean failuresToError) {
    String host = "[" + host(outcome) + "]";
    boolean loop = !outcome.items().isEmpty();
    switch (outcome.status()) {
      case OK, CHANGED -> {
        if (!loop) {
          display.line(word(outcome) + host + shown(outcome), role(outcome));
        }
      }
      case SKIPPED ->
          display.line("skipping: [" + outcome.host() + "]" + shown(outcome), Role.SKIP);
      case FAILED -> {
        if (DefaultCallback.isFatal(outcome)) {
          fail(
              "fatal: " + host + ": FAILED! => " + results.of(outcome),
              Role.ERROR,
              failuresToError);
        }
        ignoring(outcome);
      }
      case UNREACHABLE -> {
        String line = "fatal: " + host + ": UNREACHABLE! => " + results.of(outcome);
        fail(line, Role.UNREACHABLE, failuresToError);
        ignoring(outcome);
      }
    }
  }

  private void ignoring(TaskOutcome outcome) {
    if (outcome.ignored()) {
      display.line("...ignoring", Role.SKIP);
    }
  }

  private void fail(String line, Role role, boolean toError) {
    if (toError) {
      display.error(line, role);
    } else {
      display.line(line, role);
    }
  }

  private static String host(TaskOutcome outcome) {
    TaskOutcome.Worker other = outcome.delegatedTo();
    if (other == null || other.name().equals(outcome.host())) {
      return outcome.host();
    }
    boolean elsewhere = other.address() != null && !other.address().equals(other.name());
    String place = elsewhere ? "(" + other.address() + ")" : "";
    return outcome.host() + " -> " + other.name() + place;
  }

  private static String word(TaskOutcome outcome) {
    return outcome.status() == Status.CHANGED ? "changed: " : "ok: ";
  }

  private static Role role(TaskOutcome outcome) {
    return outcome.status() == Status.CHANGED ? Role.CHANGED : Role.OK;
  }

  /** The result behind an arrow, from -v on and for modules that exist to be read. */
  private String shown(TaskOutcome outcome) {
    boolean shown = display.verbosity() > 0 || outcome.showAlways() && !outcome.censored();
    return shown ? " => " + results.of(outcome) : "";
  }
}
