package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import io.jansible.execute.Status;
import io.jansible.execute.TaskOutcome;
import io.jansible.source.JsonStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a JUnit report of a playbook: each task on each host is a case. */
final class JunitCallback implements Listener {
  private final Display display;
  private final JunitSettings settings;
  private final JunitNames names;
  private final ResultText results;
  private final Clock clock;
  private final List<JunitCase> cases = new ArrayList<>();
  private String suite = "";
  private String play = "";
  private Event.TaskStarted task;
  private Instant started;

  JunitCallback(CallbackParts parts) {
    this.display = parts.display();
    this.settings = parts.files().junit();
    this.names = new JunitNames(settings, parts.workingDirectory());
    this.results = new ResultText(display.verbosity(), ResultStyle.JSON);
    this.clock = parts.clock();
  }

  @Override
  public void on(Event event) {
    if (event instanceof Event.PlaybookStarted playbook) {
      suite = Path.of(playbook.file()).getFileName().toString().replaceFirst("\\.[^.]*$", "");
    } else if (event instanceof Event.PlayStarted begun) {
      play = begun.name();
    } else if (event instanceof Event.TaskStarted begun) {
      task = begun;
      started = clock.instant();
    } else if (event instanceof Event.Included included) {
      included(included);
    } else if (event instanceof Event.TaskEnded ended) {
      ended(ended.outcome());
    } else if (event instanceof Event.IncludeAsked asked) {
      ended(asked.outcome());
    } else if (event instanceof Event.PlaybookEnded) {
      write();
    }
  }

  private void included(Event.Included included) {
    String text = included.what() + ": [" + String.join(", ", included.hosts()) + "]";
    add("include", JunitCase.Verdict.PASSED, null, text);
  }

  private void ended(TaskOutcome outcome) {
    JunitCase.Verdict verdict = verdict(outcome);
    boolean failed = verdict == JunitCase.Verdict.FAILED;
    boolean setup = !settings.includeSetupTasks() && outcome.module().equals("setup");
    if (!failed && (setup || !task.name().startsWith(settings.testCasePrefix()))) {
      return;
    }
    String text =
        verdict == JunitCase.Verdict.SKIPPED ? said(outcome, "skip_reason", "") : text(outcome);
    add(outcome.host(), verdict, failed ? said(outcome, "msg", "rc=" + rc(outcome)) : null, text);
  }

  private void add(String host, JunitCase.Verdict verdict, String message, String text) {
    Duration time = Duration.between(started, clock.instant());
    String name = "[" + host + "] " + play + ": " + names.of(task);
    cases.add(new JunitCase(names.classOf(task), name, time, verdict, message, text));
  }

  private JunitCase.Verdict verdict(TaskOutcome outcome) {
    boolean changed = Boolean.TRUE.equals(outcome.result().get("changed"));
    boolean failed =
        switch (outcome.status()) {
          case FAILED -> !outcome.ignored() || settings.failOnIgnore();
          case UNREACHABLE -> true;
          default -> false;
        };
    if (failed || changed && settings.failOnChange()) {
      return JunitCase.Verdict.FAILED;
    }
    return outcome.status() == Status.SKIPPED
        ? JunitCase.Verdict.SKIPPED
        : JunitCase.Verdict.PASSED;
  }

  private static String rc(TaskOutcome outcome) {
    return said(outcome, "rc", "unknown");
  }

  private static String said(TaskOutcome outcome, String key, String otherwise) {
    Object value = outcome.censored() ? null : outcome.result().get(key);
    return value == null ? otherwise : value.toString();
  }

  private String text(TaskOutcome outcome) {
    return results.whole(outcome, JsonStyle.RESULT.withIndent(0));
  }

  private void write() {
    double seconds = clock.instant().toEpochMilli() / 1e3;
    String file = String.format(Locale.ROOT, "%s-%.3f.xml", suite, seconds);
    try {
      PrivateFile.write(settings.outputDirectory(), file, JunitCase.report(suite, cases));
    } catch (IOException e) {
      display.warning("The JUnit report could not be written: " + e);
    }
    cases.clear();
  }
}
