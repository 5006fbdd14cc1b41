package io.jansible.execute;

import io.jansible.playbook.Play;
import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Step;
import io.jansible.playbook.StrategyName;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.UserError;
import io.jansible.template.TemplateException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** One play on one batch of its hosts. Runs on one thread, which alone folds outcomes. */
final class PlayRun {
  private final Machinery machinery;
  private final Workers workers;
  private final TaskRunner runner;
  private final PlayHosts hosts;
  private final PlayScopes scopes;
  private final Run run;
  private final Recap recap;
  private final Listener listener;
  private final Handlers handlers;
  private final PlayPlan plan;
  private final MetaActions meta;
  private final FailureLimits limits;
  private final Set<String> outside;
  private final StrategyName strategy;
  private final TaskDebugger debugger;
  private final StepMode step;
  private boolean ended;

  /**
   * @param percentage how many of a hundred hosts may fail, or null
   * @param outside hosts of other batches and plays that are out already
   */
  PlayRun(
      Machinery machinery,
      Workers workers,
      PlayScopes scopes,
      PlayHosts hosts,
      Run run,
      PlayPlan plan,
      Double percentage,
      StrategyName strategy,
      Set<String> outside) {
    this.machinery = machinery;
    this.workers = workers;
    this.runner = new TaskRunner(machinery);
    this.hosts = hosts;
    this.scopes = scopes;
    this.run = run;
    this.recap = run.recap();
    this.listener = run.listener();
    this.plan = plan;
    this.outside = outside;
    this.strategy = strategy;
    this.handlers =
        new Handlers(
            scopes.play().handlers(),
            machinery.templates(),
            scopes,
            machinery.options().plays().errorOnMissingHandler(),
            listener);
    this.meta = new MetaActions(this, plan, machinery);
    this.limits = new FailureLimits(hosts, percentage, listener);
    this.step = new StepMode(machinery.options().step(), machinery.prompter(), listener);
    this.debugger = new TaskDebugger(scopes, machinery, strategy == StrategyName.DEBUG, listener);
  }

  void run() {
    List<Step> all = plan.steps(true);
    List<Step> withoutFacts = plan.steps(false);
    boolean smart = machinery.options().plays().gathering().equals("smart");
    for (HostState host : hosts.where(each -> !each.isRemoved())) {
      host.begin(smart && scopes.isGathered(host.host()) ? withoutFacts : all);
    }
    hostsLeft();
    Strategy.of(strategy, plan).run(this);
    hosts.reachable().forEach(HostState::finish);
  }

  /** Tells the variables of the hosts which of them are left. */
  void hostsLeft() {
    Set<String> removed = hosts.removed();
    removed.addAll(outside);
    scopes.hostsLeft(removed);
  }

  PlayHosts hosts() {
    return hosts;
  }

  Handlers handlers() {
    return handlers;
  }

  MetaActions meta() {
    return meta;
  }

  TaskDebugger debugger() {
    return debugger;
  }

  FailureLimits limits() {
    return limits;
  }

  /** Draws the play's limits after a task; answers whether the play is over at once. */
  boolean isOver(Worked worked, List<HostState> left) {
    boolean over = limits.after(worked, left);
    if (worked.fatal() || limits.isExceeded()) {
      hostsLeft();
    }
    return over;
  }

  /** Whether the play was ended for the hosts of later batches, too. */
  boolean isEnded() {
    return ended;
  }

  void end() {
    ended = true;
  }

  /** Whether the operator, where asked, wants a task performed on all its hosts. */
  boolean isPerformed(Task task, List<HostState> at) {
    return !step.asks()
        || meta.isMeta(task)
        || step.performs(TaskName.kind(at.get(0)) + TaskName.written(task));
  }

  /** The same of one host, where hosts go on by themselves. */
  boolean isPerformed(Task task, HostState host) {
    return !step.asks()
        || step.performs(
            TaskName.of(task, scopes.reading(host.host(), task), machinery.templates())
                + " on "
                + host.host());
  }

  /** Runs one task on the hosts that have begun it. */
  Worked runTask(Task task, List<HostState> at) {
    if (meta.isMeta(task)) {
      return meta.run(task, at, host -> announce(task, host), host -> {});
    }
    TaskRun one = begin(task, at);
    one.announce();
    workers.run(one.working(), one.atOnce(), one::work, one::hear, one::end);
    return one.finish();
  }

  /** A task that these hosts have begun, before any of them works on it. */
  TaskRun begin(Task task, List<HostState> at) {
    IncludeRun includes =
        new IncludeRun(task, at.get(0).isFlushing(), scopes, machinery, handlers, run);
    Growth growth = new Growth(task, scopes, machinery, listener);
    return new TaskRun(this, task, at, includes, growth, machinery.timing().begin());
  }

  /** Whether the task's module runs once for all hosts, whatever the author says. */
  boolean isOncePerTask(Task task) {
    return machinery.module(task).specification().isOncePerTask();
  }

  Play play() {
    return scopes.play();
  }

  Workers workers() {
    return workers;
  }

  Listener listener() {
    return listener;
  }

  TaskOutcome work(Task task, HostState host, Stopwatch watch, Listener progress) {
    return watch.host(() -> runner.run(task, scopes.turn(host.host(), task).with(watch), progress));
  }

  /** Works once more on what the operator has corrected. */
  TaskOutcome workAgain(
      DebuggedTask corrected, HostState host, Stopwatch watch, Listener progress) {
    Task task = corrected.task();
    HostTurn turn =
        DebuggedTask.over(scopes.turn(host.host(), task), corrected.variables()).with(watch);
    return watch.host(() -> runner.run(task, turn, progress));
  }

  private static boolean isDone(TaskOutcome outcome) {
    return outcome.status() == Status.OK || outcome.status() == Status.CHANGED;
  }

  private boolean gathers(Task task) {
    return plan.isGathering(task) || machinery.shortName(task).equals("gather_facts");
  }

  /** What the task that gathers facts brought may give other files of variables a meaning. */
  void factsMayHaveCome(Task task) {
    if (plan.isGathering(task)) {
      scopes.factsGathered();
    }
  }

  /** Sources that cannot be read leave the inventory as it is. */
  void refreshInventory() {
    try {
      machinery.hosts().inventory().refresh();
    } catch (UserError e) {
      listener.on(new Event.Warning(e.getMessage()));
    }
  }

  boolean isOnce(Task task, HostState first) {
    Written once = task.keywords().delegation().runOnce();
    return once != null && scopes.reading(first.host(), task).decided(once, false);
  }

  /** How many hosts may work on a task at once; 0: as many as there are forks. */
  int atOnce(Task task, HostState first) {
    Written throttle = task.keywords().delegation().throttle();
    Object value = throttle == null ? null : scopes.reading(first.host(), task).decided(throttle);
    try {
      return value == null ? 0 : Math.max(0, Reading.toInteger(value));
    } catch (TemplateException e) {
      throw Reading.mistake(throttle, e);
    }
  }

  boolean isFatal(Task task, HostState first, boolean once) {
    Written keyword = task.keywords().leniency().anyErrorsFatal();
    boolean fatal =
        once
            || (keyword == null
                ? machinery.options().plays().anyErrorsFatal()
                : isSaid(keyword, task, first));
    return fatal && !isSaid(task.keywords().leniency().ignoreErrors(), task, first);
  }

  /** What cannot be rendered has failed its hosts, and counts as said for the others. */
  private boolean isSaid(Written keyword, Task task, HostState first) {
    try {
      return scopes.reading(first.host(), task).bool(keyword, false);
    } catch (TemplateException e) {
      return true;
    }
  }

  /** Tells that a task begins. */
  void announce(Task task, HostState first) {
    Reading reading = scopes.reading(first.host(), task);
    RoleUse role = task.around().role();
    listener.on(
        new Event.TaskStarted(
            TaskName.of(task, reading, machinery.templates()),
            first.isFlushing() ? Event.Kind.HANDLER : Event.Kind.TASK,
            task.at(),
            isChecked(task, reading),
            ShownArguments.of(
                task, machinery.module(task).specification(), machinery.options().noLog()),
            task.action().module(),
            role == null ? null : role.role().qualifiedName()));
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

  /** Works on a task of the engine's own, which says whether its condition holds. */
  TaskOutcome evaluate(Task task, HostState host) {
    return runner.run(task, scopes.turn(host.host(), task), progress -> {});
  }

  /**
   * Takes in how a task ended, and tells of it.
   *
   * @param all the hosts for which it ended so
   */
  void fold(Task task, HostState host, TaskOutcome outcome, Collection<HostState> all) {
    boolean rescued = isRescued(host, outcome);
    take(task, host, outcome, all);
    recap.count(outcome, rescued);
    tell(outcome);
  }

  /** Counts how a task ended and tells of it, before it is taken in. */
  void show(HostState host, TaskOutcome outcome) {
    recap.count(outcome, isRescued(host, outcome));
    tell(outcome);
  }

  /** The task runs once more on the host: what was counted is not. */
  void takeBack(TaskOutcome outcome) {
    recap.takeBack(outcome);
  }

  private static boolean isRescued(HostState host, TaskOutcome outcome) {
    return outcome.status() == Status.FAILED && !outcome.ignored() && host.isRescuing();
  }

  /** Takes in how a task ended. */
  void take(Task task, HostState host, TaskOutcome outcome, Collection<HostState> all) {
    recap.custom().note(outcome, all.stream().map(HostState::host).toList());
    keep(task, outcome, all);
    host.ran(task, outcome);
    // What failed notifies nobody, also where the failure is ignored.
    if (outcome.status() == Status.CHANGED) {
      handlers.notify(outcome.notified(), host);
    }
    if (outcome.status() == Status.FAILED && !outcome.ignored()) {
      fail(task, host, outcome, all);
    } else if (outcome.status() == Status.UNREACHABLE && !outcome.ignored()) {
      host.lose();
      hostsLeft();
    }
  }

  void keep(Task task, TaskOutcome outcome, Collection<HostState> all) {
    for (HostState state : all) {
      if (gathers(task) && isDone(outcome)) {
        scopes.gathered(state.host());
      }
      scopes.remember(task, state.host(), outcome);
    }
  }

  private void fail(Task task, HostState host, TaskOutcome outcome, Collection<HostState> all) {
    boolean rescued = host.isRescuing();
    all.forEach(HostState::fail);
    if (host.isFailed()) {
      host.count();
    }
    if (rescued) {
      host.rescued();
      scopes.rescued(task, host.host(), outcome);
    }
    hostsLeft();
  }

  void tell(TaskOutcome outcome) {
    listener.on(new Event.TaskEnded(outcome));
  }

  void warn(String message) {
    listener.on(new Event.Warning(message));
  }

  void message(String text) {
    listener.on(new Event.Message(2, null, text));
  }

  /** Has a host run what it notified before it goes on. */
  void flush(HostState host) {
    handlers.flush(host);
  }

  void stop(Collection<HostState> some) {
    some.forEach(HostState::stop);
    hostsLeft();
  }

  void resetConnection(Task task, HostState host) {
    runner.reset(task, scopes.turn(host.host(), task));
  }

  void clearFacts() {
    hosts.names().forEach(scopes::clearFacts);
  }

  void clearErrors() {
    hosts.all().forEach(HostState::clearErrors);
  }
}
