package io.jansible.execute;

import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One task on the hosts that have begun it, from its banner to what it has included. */
final class TaskRun {
  private final PlayRun play;
  private final Task task;
  private final List<HostState> at;
  private final boolean once;
  private final IncludeRun includes;
  private final Growth growth;
  private final Stopwatch watch;
  private final List<TaskOutcome> outcomes = new ArrayList<>();
  private Runnable beforeShown = () -> {};

  TaskRun(
      PlayRun play,
      Task task,
      List<HostState> at,
      IncludeRun includes,
      Growth growth,
      Stopwatch watch) {
    this.play = play;
    this.task = task;
    this.at = at;
    this.once = play.isOnce(task, at.get(0));
    this.includes = includes;
    this.growth = growth;
    this.watch = watch;
  }

  Task task() {
    return task;
  }

  /** The hosts that work: one for all, when the task runs once. */
  List<HostState> working() {
    if (!isAlone()) {
      return at;
    }
    at.forEach(host -> host.forget(task));
    return at.subList(0, 1);
  }

  private boolean isAlone() {
    return once || play.isOncePerTask(task);
  }

  int atOnce() {
    return isAlone() ? 0 : play.atOnce(task, at.get(0));
  }

  /** Tells that the task begins. */
  void announce() {
    play.announce(task, at.get(0));
  }

  /** Has something done before each thing that is told of this task. */
  void beforeShown(Runnable action) {
    beforeShown = action;
  }

  /** Works on a host, on a thread of its own. */
  TaskOutcome work(HostState host, Listener progress) {
    return play.work(task, host, watch, progress);
  }

  /** Items that only the strategy's thread can end are told when it has ended them. */
  void hear(Event event) {
    boolean waits =
        event instanceof Event.ItemEnded item
            && (includes.takes(item.outcome()) || growth.takes(item.outcome()));
    if (!waits) {
      beforeShown.run();
      play.listener().on(event);
    }
  }

  void end(HostState host, TaskOutcome ended) {
    TaskOutcome outcome = growth.of(ended);
    outcomes.add(outcome);
    Collection<HostState> all = once ? play.hosts().reachable() : List.of(host);
    if (includes.takes(outcome)) {
      beforeShown.run();
      play.listener().on(new Event.IncludeAsked(outcome));
      play.keep(task, outcome, all);
      includes.add(host, outcome);
      host.ran(task, outcome);
    } else {
      beforeShown.run();
      play.fold(task, host, outcome, all);
    }
  }

  /** All hosts have ended: what they included comes next. */
  Worked finish() {
    watch.stop(play.listener());
    play.factsMayHaveCome(task);
    List<Step> included = includes.finish(at, once);
    if (!includes.failures().isEmpty()) {
      outcomes.addAll(includes.failures());
      play.hostsLeft();
    }
    return new Worked(play.isFatal(task, at.get(0), isAlone()), outcomes, included);
  }
}
