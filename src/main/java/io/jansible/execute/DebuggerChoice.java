package io.jansible.execute;

import io.jansible.playbook.DebuggerMoment;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.PythonText;
import io.jansible.template.TemplateException;

/** Which of the tasks that end come to the debugger: the keyword debugger, or the run's options. */
final class DebuggerChoice {
  private final PlayScopes scopes;
  private final boolean onFailures;
  private final boolean pardonsIgnored;

  /**
   * @param onFailures whether failures do of which the author does not say it
   */
  DebuggerChoice(PlayScopes scopes, boolean onFailures, DebuggerOptions options) {
    this.scopes = scopes;
    this.onFailures = onFailures || options.onFailures();
    this.pardonsIgnored = options.pardonsIgnored();
  }

  boolean takes(Task task, TaskOutcome outcome) {
    Written keyword = task.keywords().mode().debugger();
    if (keyword == null && !onFailures) {
      return false;
    }
    boolean failed = outcome.status() == Status.FAILED && !(pardonsIgnored && outcome.ignored());
    boolean unreachable = outcome.status() == Status.UNREACHABLE;
    boolean otherwise = onFailures && (failed || unreachable);
    DebuggerMoment moment = keyword == null ? null : moment(task, outcome.host(), keyword);
    if (moment == null) {
      return otherwise;
    }
    return switch (moment) {
      case ALWAYS -> true;
      case NEVER -> false;
      case ON_FAILED -> otherwise || failed;
      case ON_UNREACHABLE -> otherwise || unreachable;
      case ON_SKIPPED -> otherwise || outcome.status() == Status.SKIPPED;
    };
  }

  /** What is no moment has failed the task already. */
  private DebuggerMoment moment(Task task, String host, Written keyword) {
    try {
      return DebuggerMoment.of(PythonText.str(scopes.reading(host, task).value(keyword)));
    } catch (TemplateException e) {
      return null;
    }
  }

  /**
   * Requires that a task's keyword says a moment.
   *
   * @throws TemplateException when a template gives something else
   */
  static void check(Written keyword, Reading reading) {
    if (keyword != null && keyword.isTemplated()) {
      String name = PythonText.str(reading.value(keyword));
      if (DebuggerMoment.of(name) == null) {
        throw new TemplateException(
            "Error processing keyword 'debugger': '"
                + name
                + "' is not a valid value for debugger. Must be one of "
                + String.join(", ", DebuggerMoment.spellings()),
            keyword.at());
      }
    }
  }
}
