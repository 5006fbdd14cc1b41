package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Notes;
import io.jansible.execute.Status;
import io.jansible.execute.TaskOutcome;
import io.jansible.module.Diff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds outcomes of one host, {@code alpha}. */
final class Outcomes {
  private final Status status;
  private final Map<String, Object> result = new LinkedHashMap<>();
  private String module = "command";
  private String delegatedTo;
  private String label;
  private boolean ignored;
  private boolean showAlways;
  private boolean censored;
  private List<Diff> diffs = List.of();
  private List<TaskOutcome> items = List.of();
  private Notes notes = Notes.NONE;

  private Outcomes(Status status) {
    this.status = status;
    result.put("changed", status == Status.CHANGED);
    switch (status) {
      case FAILED -> result.put("failed", true);
      case SKIPPED -> result.put("skipped", true);
      case UNREACHABLE -> result.put("unreachable", true);
      default -> {}
    }
  }

  static Outcomes of(Status status) {
    return new Outcomes(status);
  }

  /** What debug returns. */
  static Outcomes message(Object message) {
    Outcomes outcome = of(Status.OK).with("msg", message);
    outcome.module = "debug";
    outcome.showAlways = true;
    return outcome;
  }

  Outcomes with(String key, Object value) {
    result.put(key, value);
    return this;
  }

  Outcomes module(String name) {
    module = name;
    return this;
  }

  Outcomes delegatedTo(String host) {
    delegatedTo = host;
    return this;
  }

  Outcomes label(String text) {
    label = text;
    return this;
  }

  Outcomes ignored() {
    ignored = true;
    return this;
  }

  Outcomes censored() {
    censored = true;
    return this;
  }

  Outcomes diff(Diff diff) {
    diffs = List.of(diff);
    return this;
  }

  Outcomes items(TaskOutcome... outcomes) {
    items = List.of(outcomes);
    return this;
  }

  Outcomes notes(Notes beside) {
    notes = beside;
    return this;
  }

  TaskOutcome build() {
    return new TaskOutcome(
        "alpha",
        delegatedTo == null ? null : new TaskOutcome.Worker(delegatedTo, null),
        module,
        status,
        result,
        diffs,
        ignored,
        showAlways,
        censored,
        label,
        items,
        List.of(),
        List.of(),
        notes);
  }

  Event ended() {
    return new Event.TaskEnded(build());
  }

  Event itemEnded() {
    return new Event.ItemEnded(build());
  }
}
