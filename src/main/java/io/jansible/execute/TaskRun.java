package io.jansible.execute;

import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

  /** What the operator has corrected; hosts that were never asked about are not there. */
  private final Map<HostState, DebuggedTask> debugged = new ConcurrentHashMap<>(0);

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
    DebuggedTask corrected = debugged.get(host);
    return corrected == null
        ? play.work(task, host, watch, progress)
        : play.workAgain(corrected, host, watch, progress);
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

  /** Takes in how a host's work ended; answers whether the host works once more. */
  boolean end(HostState host, TaskOutcome ended) {
    TaskOutcome outcome = growth.of(ended);
    boolean includes = this.includes.takes(outcome);
    boolean shown = play.debugger().takes(task, outcome);
    beforeShown.run();
    if (shown && isRedone(host, outcome, includes)) {
      return true;
    }
    outcomes.add(outcome);
    Collection<HostState> all = once ? play.hosts().reachable() : List.of(host);
    if (includes) {
      play.listener().on(new Event.IncludeAsked(outcome));
      play.keep(task, outcome, all);
      this.includes.add(host, outcome);
      host.ran(task, outcome);
    } else if (shown) {
      play.take(task, host, outcome, all);
    } else {
      play.fold(task, host, outcome, all);
    }
    return false;
  }

  /** Shows the operator what ended; a result that does not stand leaves nothing behind. */
  private boolean isRedone(HostState host, TaskOutcome outcome, boolean includes) {
    if (!includes) {
      play.show(host, outcome);
    }
    TaskDebugger debugger = play.debugger();
    DebuggedTask corrected = debugged.computeIfAbsent(host, each -> debugger.of(task, each));
    boolean redone = debugger.isRedone(task, corrected, host, outcome);
    if (redone) {
      play.takeBack(outcome);
    }
    return redone;
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
