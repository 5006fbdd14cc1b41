package io.jansible.execute;

import io.jansible.playbook.ImportNames;
import io.jansible.playbook.InclusionException;
import io.jansible.playbook.InclusionReader;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.source.Problem;
import io.jansible.source.PythonText;
import io.jansible.source.UserError;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.variables.Layers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings what a task includes into the play of the hosts that asked for it. */
final class IncludeRun {
  private final Task task;
  private final boolean handler;
  private final PlayScopes scopes;
  private final Machinery machinery;
  private final Handlers handlers;
  private final Listener listener;
  private final Recap recap;
  private final Includes includes;
  private final Map<HostState, TaskOutcome> waiting = new LinkedHashMap<>();
  private final List<TaskOutcome> failures = new ArrayList<>();

  IncludeRun(
      Task task,
      boolean handler,
      PlayScopes scopes,
      Machinery machinery,
      Handlers handlers,
      Run run) {
    this.task = task;
    this.handler = handler;
    this.scopes = scopes;
    this.machinery = machinery;
    this.handlers = handlers;
    this.listener = run.listener();
    this.recap = run.recap();
    this.includes = new Includes(task);
  }

  /** Whether an outcome asks for steps, instead of being a task's end. */
  boolean takes(TaskOutcome outcome) {
    return task.inclusion() != null
        && (outcome.status() == Status.OK || outcome.status() == Status.CHANGED);
  }

  void add(HostState host, TaskOutcome outcome) {
    waiting.put(host, outcome);
  }

  /**
   * Reads everything that was asked for, and lets the hosts go on with it.
   *
   * @param at all hosts that stand at the task; with run_once only one of them has run it
   * @param once whether the task ran for all hosts together
   * @return all steps, in the order in which hosts come to them
   */
  List<Step> finish(List<HostState> at, boolean once) {
    if (waiting.isEmpty()) {
      return List.of();
    }
    at.stream().filter(waiting::containsKey).forEach(host -> includes.add(host, waiting.get(host)));
    Map<Includes.Wish, List<Step>> read = new LinkedHashMap<>();
    Set<HostState> failed = new LinkedHashSet<>();
    List<Step> all = new ArrayList<>();
    includes
        .wishes()
        .forEach(
            (wish, hosts) -> {
              InclusionReader reader = reader(hosts.get(0));
              try {
                List<Step> steps = steps(wish, reader, hosts);
                read.put(wish, steps);
                all.addAll(steps);
              } catch (InclusionException e) {
                hosts.forEach(host -> tell(host, e.problem()));
                // Of several that are missing, each is told; a host leaves or is rescued once.
                hosts.stream().filter(failed::add).forEach(this::fail);
              }
            });
    for (HostState host : at) {
      if ((once || waiting.containsKey(host)) && !failed.contains(host)) {
        host.include(Includes.stepsFor(host, read, includes));
      }
    }
    return all;
  }

  private List<Step> steps(Includes.Wish wish, InclusionReader reader, List<HostState> hosts) {
    InclusionReader.Content content = includes.read(wish, reader, handler);
    handlers.add(content.handlers());
    scopes.use(content.roles());
    List<String> names = hosts.stream().map(HostState::host).toList();
    names.forEach(recap::included);
    listener.on(new Event.Included(content.shown(), names, wish.label()));
    Reading reading = scopes.reading(hosts.get(0).host(), task);
    return handler
        ? content.steps()
        : machinery.options().tags().of(content.steps(), reading::decided);
  }

  private void tell(HostState host, Problem mistake) {
    Map<String, Object> result = new LinkedHashMap<>();
    if (TaskName.includesRole(task)) {
      result.put("changed", false);
    }
    result.put("failed", true);
    result.put("reason", mistake.message());
    TaskOutcome outcome = waiting.get(host).failed(result, Notes.NONE.withMistake(mistake));
    failures.add(outcome);
    recap.count(outcome, false);
    listener.on(new Event.TaskEnded(outcome));
    // A rescue catches it, but Ansible still counts a failed task and none that was rescued.
    if (host.isRescuing()) {
      scopes.rescued(task, host.host(), outcome);
    }
  }

  private void fail(HostState host) {
    host.count();
    host.fail();
  }

  /** What could not be included. */
  List<TaskOutcome> failures() {
    return failures;
  }

  private InclusionReader reader(HostState host) {
    Scope scope = scopes.reading(host.host(), task).scope();
    ImportNames names =
        (written, near) -> {
          try {
            Scope known = Layers.over(near, scope);
            return PythonText.str(machinery.templates().resolve(written.value(), known));
          } catch (TemplateException e) {
            throw new UserError(written.at(), e.getMessage());
          }
        };
    return new InclusionReader(machinery.parser().with(names), scopes.play());
  }
}
