package io.jansible.execute;

import io.jansible.module.Effect;
import io.jansible.playbook.Play;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import java.util.ArrayList;
import java.util.List;

/** One play on its hosts, from facts to the last handler. Runs on one thread; folds outcomes. */
final class PlayRun {
  private final Machinery machinery;
  private final Workers workers;
  private final TaskRunner runner;
  private final Play play;
  private final PlayHosts hosts;
  private final PlayScopes scopes;
  private final Recap recap;
  private final Listener listener;
  private final StartAt startAt;
  private final Handlers handlers;
  private boolean ended;

  PlayRun(Machinery machinery, Workers workers, PlayScopes scopes, PlayHosts hosts, Run run) {
    this.machinery = machinery;
    this.workers = workers;
    this.runner = new TaskRunner(machinery);
    this.play = scopes.play();
    this.hosts = hosts;
    this.scopes = scopes;
    this.recap = run.recap();
    this.listener = run.listener();
    this.startAt = run.startAt();
    this.handlers = new Handlers(play.handlers(), machinery.templates(), scopes);
  }

  void run() {
    phase(gathering());
    scopes.factsGathered();
    for (List<Step> steps : List.of(play.preTasks(), play.tasks(), play.postTasks())) {
      if (!ended) {
        phase(startAt.from(steps));
        flushHandlers();
      }
    }
  }

  /** The pattern has matched, so there is a first host to render the play's keywords with. */
  private List<Step> gathering() {
    return Gather.steps(play, machinery, scopes.reading(hosts.names().get(0)));
  }

  private void phase(List<Step> steps) {
    if (!steps.isEmpty()) {
      new LinearStrategy(this).run(steps, hosts.left(), Event.Kind.TASK);
    }
  }

  boolean isEnded() {
    return ended;
  }

  /** Runs one task on the hosts that stand at it, and takes all of them behind it. */
  void runTask(Task task, List<HostState> at, Event.Kind kind) {
    boolean once = isOnce(task, at.get(0));
    List<HostState> working = once ? at.subList(0, 1) : at;
    boolean meta = machinery.shortName(task).equals("meta");
    if (!meta) {
      listener.on(started(task, working.get(0), kind));
    }
    List<Effect.Meta> actions = new ArrayList<>();
    workers.run(
        working,
        (host, items) -> runner.run(task, scopes.turn(host.host()), items),
        item -> listener.on(new Event.ItemEnded(item)),
        (host, outcome) -> fold(task, host, outcome, once ? at : List.of(host), actions));
    if (!actions.isEmpty()) {
      carryOut(actions.get(0));
    }
  }

  private boolean isOnce(Task task, HostState first) {
    Written keyword = task.keywords().delegation().runOnce();
    return keyword != null && scopes.reading(first.host()).bool(keyword, false);
  }

  private Event started(Task task, HostState first, Event.Kind kind) {
    Reading reading = scopes.reading(first.host(), task);
    boolean check = machinery.options().checkMode();
    return new Event.TaskStarted(
        TaskName.of(task, reading, machinery.templates()), kind, task.at(), check, "");
  }

  private void fold(
      Task task,
      HostState host,
      TaskOutcome outcome,
      List<HostState> all,
      List<Effect.Meta> actions) {
    boolean meta = machinery.shortName(task).equals("meta");
    if (!meta || outcome.status() == Status.FAILED) {
      recap.count(outcome);
    }
    for (HostState state : all) {
      scopes.remember(task, state.host(), outcome);
    }
    boolean changed = Boolean.TRUE.equals(outcome.result().get("changed"));
    if (changed && !task.keywords().notifications().isEmpty()) {
      handlers.notify(task, host, scopes.reading(host.host(), task), listener);
    }
    for (HostState state : all) {
      if (state.take(outcome) && state == host) {
        recap.rescued(host.host());
      }
    }
    outcome.effects().forEach(effect -> collect(effect, actions));
    scopes.hostsLeft(hosts.leftNames());
    if (!meta || outcome.status() == Status.FAILED) {
      listener.on(new Event.TaskEnded(outcome));
    }
  }

  private static void collect(Effect effect, List<Effect.Meta> actions) {
    if (effect instanceof Effect.Meta action) {
      actions.add(action);
    }
  }

  private void carryOut(Effect.Meta meta) {
    switch (meta.action()) {
      case "flush_handlers" -> flushHandlers();
      case "end_play" -> {
        ended = true;
        hosts.all().forEach(HostState::stop);
      }
      case "noop" -> {}
      default -> throw new IllegalStateException("meta: " + meta.action());
    }
  }

  private void flushHandlers() {
    if (!ended) {
      LinearStrategy strategy = new LinearStrategy(this);
      handlers.flush(
          hosts, (handler, at) -> strategy.run(List.of(handler), at, Event.Kind.HANDLER));
    }
  }
}
