package io.jansible.execute;

import io.jansible.module.Diff;
import io.jansible.module.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes outcomes: of a loop from its items, and of the cases in which no module ran. */
final class Outcomes {
  private Outcomes() {}

  /** Of a task that no module worked on. */
  static TaskOutcome plain(String host, String module, Status status, Map<String, Object> result) {
    return new TaskOutcome(
        host,
        null,
        module,
        status,
        result,
        List.of(),
        false,
        false,
        false,
        null,
        List.of(),
        List.of(),
        List.of(),
        Notes.NONE);
  }

  /** A loop failed when an item did, changed when one did, and was skipped when all were. */
  static TaskOutcome ofLoop(String host, String module, List<TaskOutcome> items) {
    boolean changed = false;
    boolean failed = false;
    boolean ignored = true;
    boolean skipped = true;
    boolean censored = false;
    boolean unreachable = false;
    List<Object> results = new ArrayList<>(items.size());
    List<Diff> diffs = new ArrayList<>();
    List<Effect> effects = new ArrayList<>();
    List<TaskOutcome.Notification> notified = new ArrayList<>();
    for (TaskOutcome item : items) {
      changed |= Boolean.TRUE.equals(item.result().get("changed"));
      boolean itemFailed = item.status() == Status.FAILED;
      boolean itemUnreachable = item.status() == Status.UNREACHABLE;
      failed |= itemFailed;
      unreachable |= itemUnreachable;
      ignored &= !(itemFailed || itemUnreachable) || item.ignored();
      skipped &= item.status() == Status.SKIPPED;
      censored |= item.censored();
      results.add(item.result());
      diffs.addAll(item.diffs());
      effects.addAll(item.effects());
      notified.addAll(item.notified());
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("changed", changed);
    if (failed) {
      result.put("failed", true);
    }
    result.put("msg", message(failed, skipped));
    result.put("results", results);
    result.put("skipped", skipped);
    Status status = status(unreachable, failed, skipped, changed);
    if (unreachable) {
      result.put("unreachable", true);
    }
    return new TaskOutcome(
        host,
        delegate(items),
        module,
        status,
        result,
        diffs,
        (failed || unreachable) && ignored,
        false,
        censored,
        null,
        items,
        effects,
        notified,
        Notes.NONE);
  }

  private static String message(boolean failed, boolean skipped) {
    if (failed) {
      return "One or more items failed";
    }
    return skipped ? "All items skipped" : "All items completed";
  }

  private static Status status(
      boolean unreachable, boolean failed, boolean skipped, boolean changed) {
    if (unreachable) {
      return Status.UNREACHABLE;
    }
    if (failed) {
      return Status.FAILED;
    }
    if (skipped) {
      return Status.SKIPPED;
    }
    return changed ? Status.CHANGED : Status.OK;
  }

  private static TaskOutcome.Worker delegate(List<TaskOutcome> items) {
    return items.isEmpty() ? null : items.get(items.size() - 1).delegatedTo();
  }
}
