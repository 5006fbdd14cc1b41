package io.jansible.execute;

import io.jansible.connection.BecomeException;
import io.jansible.connection.ConnectionException;
import io.jansible.module.Arguments;
import io.jansible.module.Cause;
import io.jansible.module.Diff;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.playbook.Keywords;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.TemplateText;
import io.jansible.template.TemplateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is known of one task on one host, and makes the outcome of it, whatever happens.
 */
final class OutcomeDraft {
  private static final String HALF_DONE =
      "nobody knows how far the task got: look at the host, then run the playbook again";

  private final Machinery machinery;
  private final Task task;
  private final Reading reading;
  private final HostTurn turn;
  private final String host;
  private final Map<String, Object> item;
  private String delegatedTo;
  private String module;
  private String address;
  private Arguments arguments;
  private boolean censored;
  private List<TaskOutcome.Notification> notified = List.of();

  OutcomeDraft(Machinery machinery, Task task, HostTurn turn, Map<String, Object> item) {
    this.machinery = machinery;
    this.task = task;
    this.reading = new Reading(machinery.templates(), turn.scope());
    this.turn = turn;
    this.host = turn.host();
    this.item = item;
  }

  void delegatedTo(String name) {
    delegatedTo = name;
  }

  /**
   * The module begins: a result of it tells where the delegate is.
   *
   * @param place its address, or null
   */
  void reachedAt(String place) {
    address = place;
  }

  /** The module's short name, where only the host tells it. */
  void module(String name) {
    module = name;
  }

  void notifies(List<TaskOutcome.Notification> handlers) {
    notified = handlers;
  }

  void arguments(Arguments known) {
    arguments = known;
  }

  /** Finds out whether the result is hidden; until that is known, it is. */
  void censor() {
    censored = true;
    censored = reading.bool(task.keywords().mode().noLog(), machinery.options().noLog());
  }

  boolean isCensored() {
    return censored;
  }

  TaskOutcome skipped(Written falsehood) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("changed", false);
    Object condition = falsehood.value();
    result.put("false_condition", condition instanceof TemplateText text ? text.text() : condition);
    result.put("skip_reason", "Conditional result was False");
    result.put("skipped", true);
    return outcome(Status.SKIPPED, result, null, Notes.NONE);
  }

  TaskOutcome skippedInCheckMode(Specification specification) {
    Result result =
        Result.skipped("remote module (" + specification.name() + ") does not support check mode")
            .put("failed", false)
            .build();
    return ended(RegisteredResult.of(result), result, null);
  }

  /** Nothing ran on the host; what may help is told beside the result. */
  TaskOutcome unreachable(ConnectionException failure) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("changed", false);
    result.put("msg", "Task failed: " + failure.getMessage());
    result.put("unreachable", true);
    arguments = null;
    address = null;
    String name = delegatedTo == null ? host : delegatedTo;
    String reason = failure.getMessage().strip().replaceAll("\\s*[\r\n]+\\s*", "; ");
    boolean never = failure.getMessage().startsWith("Failed to connect");
    Position named = never ? machinery.hosts().place(name) : task.action().at();
    Problem problem =
        new Problem(
            name + " is unreachable: " + reason,
            named == null ? task.at() : named,
            failure.hint() == null && !never ? HALF_DONE : failure.hint());
    return outcome(Status.UNREACHABLE, result, null, Notes.NONE.withMistake(problem));
  }

  /** Nobody ran anything as the other user. */
  TaskOutcome failed(BecomeException failure) {
    Result result = Result.failed(failure.getMessage());
    Keywords.Privilege privilege = task.keywords().privilege();
    Written wish = privilege.become();
    Problem problem =
        new Problem(
            failure.getMessage(),
            wish == null || wish.at() == null ? task.action().at() : wish.at(),
            failure.getMessage().contains("password")
                ? "give the password with -K, or in ansible_become_password"
                : "become_user says whom to become, and become_method how: sudo, su or doas");
    return failed(result, problem);
  }

  /** What the module had started was ended with it. */
  TaskOutcome failed(TaskTimedOut failure) {
    Map<String, Object> period = Map.of("period", failure.seconds());
    Result result =
        Result.failure("Task failed: " + failure.getMessage()).put("timedout", period).build();
    arguments = null;
    Written timeout = task.keywords().mode().timeout();
    return failed(
        result,
        new Problem(
            failure.getMessage(),
            timeout == null ? task.action().at() : timeout.at(),
            timeout == null ? "task_timeout is set for the whole run" : null));
  }

  /** One attempt of several; what an item's result repeats comes with the last one. */
  TaskOutcome attempted(Judgement judged) {
    OutcomeDraft plain = new OutcomeDraft(machinery, task, turn, null);
    plain.delegatedTo = delegatedTo;
    plain.arguments = arguments;
    plain.censored = censored;
    return plain.ended(judged.values(), judged.result(), null);
  }

  TaskOutcome failed(Result result) {
    return ended(RegisteredResult.of(result), result, null);
  }

  TaskOutcome failed(Result result, Problem mistake) {
    return outcome(
        Status.FAILED, RegisteredResult.of(result), result, Notes.NONE.withMistake(mistake));
  }

  /**
   * A module returned: the values are what is registered and decide the status.
   *
   * @param mistake what its author got wrong about the verdict, or null
   */
  TaskOutcome ended(Map<String, Object> values, Result result, Problem mistake) {
    Notes notes = result.warnings().isEmpty() ? Notes.NONE : Notes.warnings(result.warnings());
    if (mistake != null) {
      notes = notes.withMistake(mistake);
    }
    return outcome(status(values), values, result, notes);
  }

  /** The result of a job has the arguments already, once it has ended. */
  private boolean isJob() {
    return task.async().limit() != null;
  }

  /** What failed_when says counts, also where the attempts of until ran out. */
  private static Status status(Map<String, Object> values) {
    boolean pardoned = Boolean.FALSE.equals(values.get("failed_when_result"));
    if (Boolean.TRUE.equals(values.get("failed")) && !pardoned) {
      return Status.FAILED;
    }
    if (Boolean.TRUE.equals(values.get("skipped"))) {
      return Status.SKIPPED;
    }
    return Boolean.TRUE.equals(values.get("changed")) ? Status.CHANGED : Status.OK;
  }

  private TaskOutcome outcome(
      Status status, Map<String, Object> values, Result result, Notes notes) {
    Map<String, Object> full = new LinkedHashMap<>(values);
    if (arguments != null && arguments.areRepeated() && !isJob()) {
      full.put("invocation", Map.of("module_args", arguments.shown()));
    }
    if (item != null) {
      full.putAll(item);
    }
    Secrets secrets = Secrets.of(arguments);
    full = secrets.hide(full);
    Cause cause = result == null ? null : secrets.hide(result.cause());
    Notes told = told(status, full, cause, secrets.hide(notes));
    List<Diff> diffs = result == null ? List.of() : result.diffs();
    return new TaskOutcome(
        host,
        delegatedTo == null ? null : new TaskOutcome.Worker(delegatedTo, address),
        module == null ? machinery.shortName(task) : module,
        status,
        full,
        diffs,
        isIgnored(status),
        result != null && result.verboseAlways(),
        censored,
        null,
        List.of(),
        result == null ? List.of() : result.effects(),
        notified,
        told);
  }

  /** Every failure says why and where; under no_log only where, and warnings are hidden too. */
  private Notes told(Status status, Map<String, Object> values, Cause cause, Notes notes) {
    Complaint complaint = new Complaint(task, arguments);
    if (censored && status != Status.UNREACHABLE) {
      return status == Status.FAILED ? Notes.NONE.withMistake(complaint.hidden()) : Notes.NONE;
    }
    if (status != Status.FAILED || notes.mistake() != null) {
      return censored && notes.mistake() != null
          ? Notes.NONE.withMistake(notes.mistake().withoutLine())
          : notes;
    }
    return notes.withMistake(complaint.of(values, cause));
  }

  private boolean isIgnored(Status status) {
    Written keyword =
        switch (status) {
          case FAILED -> task.keywords().leniency().ignoreErrors();
          case UNREACHABLE -> task.keywords().leniency().ignoreUnreachable();
          default -> null;
        };
    try {
      return reading.bool(keyword, false);
    } catch (TemplateException e) {
      // As in Ansible, what is written there counts as said.
      return true;
    }
  }
}
