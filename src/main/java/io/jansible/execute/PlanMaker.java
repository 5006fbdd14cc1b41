package io.jansible.execute;

import io.jansible.playbook.Action;
import io.jansible.playbook.Async;
import io.jansible.playbook.Block;
import io.jansible.playbook.Keywords;
import io.jansible.playbook.Play;
import io.jansible.playbook.Retry;
import io.jansible.playbook.Step;
import io.jansible.playbook.Surroundings;
import io.jansible.playbook.Task;
import io.jansible.playbook.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the plan of a play: which of its steps the operator chose, and where handlers run. */
final class PlanMaker {
  private final Play play;
  private final Machinery machinery;
  private final Reading reading;

  /**
   * @param reading renders the play's keywords
   */
  PlanMaker(Play play, Machinery machinery, Reading reading) {
    this.play = play;
    this.machinery = machinery;
    this.reading = reading;
  }

  PlayPlan plan(StartAt startAt) {
    Task flush = flush();
    List<Step> flushes = flushes() ? List.of(flush) : List.of();
    boolean forced =
        reading.decidedForPlay(
            play.conduct().forceHandlers(), machinery.options().plays().forceHandlers());
    List<Step> steps = new ArrayList<>();
    for (List<Step> phase : List.of(play.preTasks(), play.tasks(), play.postTasks())) {
      List<Step> started = startAt.from(chosen(phase));
      if (forced) {
        steps.add(new Block(play.at(), null, started, List.of(), flushes, Keywords.NONE, null));
      } else {
        steps.addAll(started);
        steps.addAll(flushes);
      }
    }
    return startAt.isFound()
        ? new PlayPlan(flush, gathering(), steps)
        : new PlayPlan(flush, null, List.of());
  }

  private Task gathering() {
    Task task = Gather.task(play, machinery, reading);
    return task == null || chosen(List.of(task)).isEmpty() ? null : task;
  }

  private List<Step> chosen(List<Step> steps) {
    return machinery.options().tags().of(steps, reading::decided);
  }

  /** Running handlers is tagged {@code always}, and an operator can skip that. */
  private boolean flushes() {
    Set<String> tags = TagChoice.tags(play.keywords(), reading::decided);
    tags.add("always");
    return machinery.options().tags().takes(tags);
  }

  private Task flush() {
    return new Task(
        play.at(),
        null,
        new Action("meta", play.at(), Map.of(), Map.of(), "flush_handlers", null),
        null,
        null,
        Verdict.UNSAID,
        Retry.UNSAID,
        Async.UNSAID,
        List.of(),
        Keywords.NONE,
        Surroundings.NONE,
        null);
  }
}
