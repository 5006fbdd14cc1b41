package io.jansible.execute;

import io.jansible.module.Result;
import io.jansible.playbook.Retry;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import java.util.Map;

/** Runs a task's module once, or again until it succeeds: until, retries and delay. */
final class Attempts {
  /** How many further attempts {@code until} alone asks for. */
  private static final int RETRIES = 3;

  private static final double DELAY = 5;

  private final Machinery machinery;
  private final Call call;
  private final Retry retry;
  private final OutcomeDraft draft;
  private final Listener progress;

  Attempts(Machinery machinery, Call call, OutcomeDraft draft, Listener progress) {
    this.machinery = machinery;
    this.call = call;
    this.retry = call.task().retry();
    this.draft = draft;
    this.progress = progress;
  }

  TaskOutcome outcome() {
    Reading reading = new Reading(machinery.templates(), call.turn().scope());
    int most = most(reading);
    if (most == 1) {
      return once(call.turn(), Map.of()).outcome(draft);
    }
    double delay = Reading.toNumber(reading.value(retry.delay()), DELAY);
    HostTurn seen = call.turn();
    for (int attempt = 1; ; attempt++) {
      Judgement judged = once(seen, Map.of("attempts", (long) attempt));
      if (isEnough(judged)) {
        return judged.outcome(draft);
      }
      if (attempt == most) {
        judged.values().put("attempts", most - 1L);
        judged.values().put("failed", true);
        return judged.outcome(draft);
      }
      judged.values().put("retries", (long) most);
      tell(judged, most - attempt);
      Pause.of(delay < 0 ? 1 : delay);
      seen = judged.seen();
    }
  }

  /** How often the module is run at the most. */
  private int most(Reading reading) {
    Object retries = reading.value(retry.retries());
    if (retries == null) {
      return retry.until().isEmpty() ? 1 : 1 + RETRIES;
    }
    return 1 + Math.max(0, Reading.toInteger(retries));
  }

  private Judgement once(HostTurn seen, Map<String, Object> added) {
    Result result =
        call.limit() > 0
            ? new Background(machinery, call, progress).result()
            : call.result(machinery, seen, progress);
    return Judgement.of(result, added, call.task(), call.turn(), machinery);
  }

  private boolean isEnough(Judgement judged) {
    if (retry.until().isEmpty()) {
      return !judged.isFailed();
    }
    for (Written condition : retry.until()) {
      if (!Condition.holds(condition, machinery.templates(), judged.seen().scope())) {
        return false;
      }
    }
    return true;
  }

  private void tell(Judgement judged, int left) {
    Task task = call.task();
    Reading reading = new Reading(machinery.templates(), call.turn().scope());
    String name = TaskName.of(task, reading, machinery.templates());
    progress.on(new Event.TaskRetried(draft.attempted(judged), name, left));
  }
}
