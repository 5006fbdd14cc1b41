package io.jansible.execute;

import io.jansible.module.Effect;
import io.jansible.playbook.Play;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.UserError;
import io.jansible.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One play on its hosts, from facts to the last handler. Runs on one thread; folds outcomes. */
final class PlayRun {
  private final Machinery machinery;
  private final Workers workers;
  private final TaskRunner runner;
  private final Play play;
  private final PlayHosts hosts;
  private final PlayScopes scopes;
  private final Run run;
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
    this.run = run;
    this.recap = run.recap();
    this.listener = run.listener();
    this.startAt = run.startAt();
    this.handlers = new Handlers(play.handlers(), machinery.templates(), scopes);
  }

  void run() {
    phase(chosen(gathering()));
    scopes.factsGathered();
    for (List<Step> steps : List.of(play.preTasks(), play.tasks(), play.postTasks())) {
      if (!ended) {
        phase(startAt.from(chosen(steps)));
        if (flushes()) {
          flushHandlers(hosts.left());
        }
      }
    }
  }

  /** Running handlers is tagged {@code always}, and an operator can skip that. */
  private boolean flushes() {
    Reading reading = scopes.reading(hosts.names().get(0));
    Set<String> tags = TagChoice.tags(play.keywords(), reading::value);
    tags.add("always");
    return machinery.options().tags().takes(tags);
  }

  private List<Step> chosen(List<Step> steps) {
    Reading reading = scopes.reading(hosts.names().get(0));
    return machinery.options().tags().of(steps, reading::value);
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

  /**
   * Runs one task on the hosts that stand at it, and takes all of them behind it.
   *
   * @return the steps that it has included, in the order in which hosts come to them
   */
  List<Step> runTask(Task task, List<HostState> at, Event.Kind kind) {
    if (machinery.shortName(task).equals("meta")) {
      runMeta(task, at, kind);
      return List.of();
    }
    boolean handler = kind == Event.Kind.HANDLER;
    IncludeRun includes = new IncludeRun(task, handler, scopes, machinery, handlers, run);
    Growth growth = new Growth(task, scopes, machinery, listener);
    boolean once = isOnce(task, at.get(0));
    boolean alone = !once && machinery.module(task).specification().isOncePerTask();
    List<HostState> working = once || alone ? at.subList(0, 1) : at;
    Stopwatch watch = machinery.timing().begin();
    listener.on(started(task, working.get(0), kind));
    workers.run(
        working,
        (host, progress) ->
            watch.host(
                () -> runner.run(task, scopes.turn(host.host(), task).with(watch), progress)),
        event -> {
          boolean waits =
              event instanceof Event.ItemEnded item
                  && (includes.takes(item.outcome()) || growth.takes(item.outcome()));
          if (!waits) {
            listener.on(event);
          }
        },
        (host, outcome) -> {
          if (includes.takes(outcome)) {
            includes.add(host, outcome);
            keep(task, outcome, once ? at : List.of(host));
          } else {
            fold(task, host, growth.of(outcome), once ? at : List.of(host));
          }
        });
    if (alone) {
      pass(task, at.subList(1, at.size()));
    }
    watch.stop(listener);
    return includes.finish(at, once);
  }

  private void keep(Task task, TaskOutcome outcome, List<HostState> hosts) {
    for (HostState state : hosts) {
      scopes.remember(task, state.host(), outcome);
    }
  }

  /**
   * Runs an action of the engine. As in Ansible each host has a banner of its own, only what did
   * not happen has a result, and the first host alone decides whether the play ends.
   */
  private void runMeta(Task task, List<HostState> at, Event.Kind kind) {
    Object written = task.action().freeForm();
    boolean ending = "end_play".equals(written) || "refresh_inventory".equals(written);
    List<Effect> asked = List.of();
    List<HostState> willing = new ArrayList<>();
    for (HostState host : ending ? at.subList(0, 1) : at) {
      listener.on(started(task, host, kind));
      TaskOutcome outcome = runner.run(task, scopes.turn(host.host(), task), progress -> {});
      if (outcome.status() == Status.OK) {
        willing.add(host);
        asked = outcome.effects();
      } else if (!"noop".equals(written) || outcome.status() == Status.FAILED) {
        tell(outcome);
      }
      for (HostState state : ending ? at : List.of(host)) {
        state.take(task, outcome);
      }
    }
    for (Effect effect : asked) {
      if (effect instanceof Effect.Meta meta) {
        carryOut(meta.action(), willing);
      }
    }
  }

  private void tell(TaskOutcome outcome) {
    if (outcome.status() == Status.FAILED) {
      recap.count(outcome);
    }
    listener.on(new Event.TaskEnded(outcome));
  }

  private void carryOut(String action, List<HostState> willing) {
    switch (action) {
      case "flush_handlers" -> flushHandlers(willing);
      case "end_play" -> {
        ended = true;
        hosts.all().forEach(HostState::stop);
      }
      case "refresh_inventory" -> refreshInventory();
      case "noop" -> {}
      default -> throw new IllegalStateException("meta: " + action);
    }
  }

  /** Sources that cannot be read leave the inventory as it is. */
  private void refreshInventory() {
    try {
      machinery.hosts().inventory().refresh();
    } catch (UserError e) {
      listener.on(new Event.Warning(e.getMessage()));
    }
  }

  private boolean isOnce(Task task, HostState first) {
    Written keyword = task.keywords().delegation().runOnce();
    return keyword != null && scopes.reading(first.host(), task).bool(keyword, false);
  }

  /** As with Ansible, only the host that did the work knows its result. */
  private void pass(Task task, List<HostState> others) {
    for (HostState state : others) {
      state.take(task, Outcomes.skipped(state.host(), machinery.shortName(task), Map.of()));
    }
  }

  private Event started(Task task, HostState first, Event.Kind kind) {
    Reading reading = scopes.reading(first.host(), task);
    return new Event.TaskStarted(
        TaskName.of(task, reading, machinery.templates()),
        kind,
        task.at(),
        isChecked(task, reading),
        ShownArguments.of(task, machinery.module(task).specification()));
  }

  /** What cannot be known yet is left to the task: it fails there, not in its banner. */
  private boolean isChecked(Task task, Reading reading) {
    boolean run = machinery.options().checkMode();
    try {
      return reading.bool(task.keywords().mode().checkMode(), run);
    } catch (TemplateException e) {
      return run;
    }
  }

  private void fold(Task task, HostState host, TaskOutcome outcome, List<HostState> all) {
    recap.count(outcome);
    recap.custom().note(outcome, all.stream().map(HostState::host).toList());
    keep(task, outcome, all);
    boolean changed = Boolean.TRUE.equals(outcome.result().get("changed"));
    if (changed && !task.keywords().notifications().isEmpty()) {
      handlers.notify(task, host, scopes.reading(host.host(), task));
    }
    boolean left = false;
    for (HostState state : all) {
      if (state.take(task, outcome) && state == host) {
        recap.rescued(host.host());
        scopes.rescued(task, host.host(), outcome);
      }
      left |= state.isOut();
    }
    if (left) {
      scopes.hostsLeft(hosts.leftNames());
    }
    listener.on(new Event.TaskEnded(outcome));
  }

  private void flushHandlers(List<HostState> at) {
    if (!ended) {
      LinearStrategy strategy = new LinearStrategy(this);
      handlers.flush(
          at,
          listener,
          (handler, notified) -> strategy.run(List.of(handler), notified, Event.Kind.HANDLER));
    }
  }
}
