package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.HostStats;
import io.jansible.execute.Listener;
import io.jansible.execute.Status;
import io.jansible.execute.TaskOutcome;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.nio.file.Path;
import java.util.Map;

/** Prints a run as Ansible's default callback does: banners, a line for each result, the recap. */
public final class DefaultCallback implements Listener {
  private final Display display;
  private final CallbackSettings settings;
  private final TaskLines lines;
  private final Path workingDirectory;
  private final boolean checkMode;
  private Event.TaskStarted hiddenTask;
  private Event.TaskStarted shownTask;
  private Event.CustomStats custom;

  /**
   * @param checkMode whether the whole run only checks (--check)
   * @param workingDirectory where the names of playbooks begin
   */
  public DefaultCallback(
      Display display, CallbackSettings settings, boolean checkMode, Path workingDirectory) {
    this.display = display;
    this.settings = settings;
    this.workingDirectory = workingDirectory;
    this.checkMode = checkMode;
    this.lines = new TaskLines(display, settings);
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.ItemEnded item) {
      itemEnded(item.outcome());
    } else if (event instanceof Event.TaskEnded task) {
      taskEnded(task.outcome());
    } else if (event instanceof Event.TaskStarted task) {
      taskStarted(task);
    } else if (event instanceof Event.AsyncPolled job) {
      showTask();
      lines.job("POLL", job.host(), job.job() + " started=True finished=False");
    } else if (event instanceof Event.AsyncEnded job) {
      showTask();
      lines.job(job.failed() ? "FAILED" : "OK", job.host(), job.job());
    } else if (event instanceof Event.HostStarted start) {
      hostStarted(start);
    } else if (event instanceof Event.TaskRetried retried) {
      showTask();
      lines.retry(retried);
    } else {
      onRun(event);
    }
    display.flush();
  }

  private void onRun(Event event) {
    if (event instanceof Event.PlaybookStarted playbook) {
      playbookStarted(playbook);
    } else if (event instanceof Event.PlayStarted play) {
      display.banner(titled("PLAY", play.name(), play.checkMode()));
    } else if (event instanceof Event.Included included) {
      included(included);
    } else if (event instanceof Event.NoHostsMatched) {
      display.line("skipping: no hosts matched", Role.SKIP);
    } else if (event instanceof Event.NoHostsRemaining) {
      display.banner("NO MORE HOSTS LEFT");
    } else if (event instanceof Event.CustomStats stats) {
      custom = stats;
    } else if (event instanceof Event.PlaybookEnded ended) {
      recap(ended.stats());
    } else {
      Asides.show(display, event);
    }
  }

  private void included(Event.Included included) {
    showTask();
    String label = included.label() == null ? "" : " => (item=" + included.label() + ")";
    String hosts = String.join(", ", included.hosts());
    display.line("included: " + included.what() + " for " + hosts + label, Role.INCLUDED);
  }

  private void playbookStarted(Event.PlaybookStarted playbook) {
    if (display.verbosity() > 1) {
      display.banner("PLAYBOOK: " + Path.of(playbook.file()).getFileName());
    }
    dryRun();
    Asides.show(display, playbook);
  }

  private void dryRun() {
    if (checkMode && settings.checkModeMarkers()) {
      display.banner("DRY RUN");
    }
  }

  /** {@code KIND [name]}, the kind alone when there is no name, with the check mode mark. */
  private String titled(String kind, String name, boolean checked) {
    String mark = checked && settings.checkModeMarkers() ? " [CHECK MODE]" : "";
    return name.isBlank() ? kind + mark : kind + " [" + name.strip() + "]" + mark;
  }

  private void taskStarted(Event.TaskStarted task) {
    hiddenTask = task;
    if (settings.displayOkHosts() && settings.displaySkippedHosts()) {
      showTask();
    }
  }

  /** A task whose results are hidden shows no banner: it waits for the first line below it. */
  private void showTask() {
    Event.TaskStarted task = hiddenTask;
    if (task == null) {
      return;
    }
    hiddenTask = null;
    boolean named = settings.displayArgsToStdout() && !task.arguments().isEmpty();
    String kind = task.kind() == Event.Kind.HANDLER ? "RUNNING HANDLER" : "TASK";
    String name = task.name().strip() + (named ? " " + task.arguments() : "");
    display.banner(titled(kind, name, task.checkMode()));
    if (display.verbosity() >= 2) {
      showPath(task);
    }
    shownTask = task;
  }

  private void showPath(Event.TaskStarted task) {
    if (task.at() != null) {
      Path file = workingDirectory.resolve(task.at().source().name());
      display.line("task path: " + file + ":" + task.at().line(), Role.DEBUG);
    }
  }

  private void hostStarted(Event.HostStarted start) {
    if (settings.showPerHostStart()) {
      display.line(" [started TASK: " + start.task() + " on " + start.host() + "]", Role.OK);
    }
  }

  private boolean isHidden(TaskOutcome outcome) {
    return switch (outcome.status()) {
      case OK -> !settings.displayOkHosts();
      case SKIPPED -> !settings.displaySkippedHosts();
      default -> false;
    };
  }

  private void itemEnded(TaskOutcome outcome) {
    Asides.show(display, outcome.notes());
    lines.diff(outcome, this::showTask);
    if (!isHidden(outcome)) {
      showTask();
      lines.item(outcome, settings.displayFailedStderr());
    }
  }

  private void taskEnded(TaskOutcome outcome) {
    Asides.show(display, outcome.notes());
    if (!outcome.isLoop()) {
      lines.diff(outcome, this::showTask);
    }
    if (!isHidden(outcome)) {
      showTask();
      if (settings.showTaskPathOnFailure() && display.verbosity() < 2 && isFatal(outcome)) {
        showPath(shownTask);
      }
      lines.result(outcome, settings.displayFailedStderr());
    }
  }

  /** Whether a failure has a line of its own, and not only those of a loop's items. */
  static boolean isFatal(TaskOutcome outcome) {
    // Ansible drops debug's list of items before it looks for one: a loop gets a last line.
    return outcome.status() == Status.FAILED
        && (outcome.items().isEmpty() || outcome.module().equals("debug"));
  }

  private void recap(Map<String, HostStats> stats) {
    display.banner("PLAY RECAP");
    Recap recap = new Recap(display.palette());
    stats.entrySet().forEach(host -> display.line(recap.line(host)));
    display.line("");
    if (custom != null && settings.showCustomStats()) {
      customStats();
    }
    dryRun();
  }

  private void customStats() {
    display.banner("CUSTOM STATS: ");
    custom.hosts().forEach((host, figures) -> display.line("\t" + host + ": " + figures(figures)));
    if (!custom.run().isEmpty()) {
      display.line("");
      display.line("\tRUN: " + figures(custom.run()));
    }
    display.line("");
  }

  /** As Ansible shows them: written in lines, whose ends are then dropped. */
  private static String figures(Map<String, Object> figures) {
    return JsonText.write(figures, JsonStyle.RESULT.withIndent(1)).replace("\n", "");
  }
}
