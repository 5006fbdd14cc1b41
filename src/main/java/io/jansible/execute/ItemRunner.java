package io.jansible.execute;

import io.jansible.connection.AnswerTooLargeException;
import io.jansible.connection.BecomeException;
import io.jansible.connection.Connection;
import io.jansible.connection.ConnectionException;
import io.jansible.connection.Shell;
import io.jansible.module.Arguments;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Result;
import io.jansible.playbook.Async;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.Problem;
import io.jansible.source.PythonText;
import io.jansible.source.TemplateText;
import io.jansible.template.TemplateException;
import io.jansible.template.UndefinedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a task once on one host: condition, delegation, arguments, module, verdict. The one place
 * where exceptions become outcomes.
 */
final class ItemRunner {
  private final Machinery machinery;

  ItemRunner(Machinery machinery) {
    this.machinery = machinery;
  }

  /**
   * @param item the variables of one item of a loop, which the result repeats, or null
   * @param loopError why the loop has no items; thrown unless the condition is false
   * @param progress hears of attempts
   */
  TaskOutcome run(
      Task task,
      HostTurn turn,
      Map<String, Object> item,
      UndefinedException loopError,
      Listener progress) {
    OutcomeDraft draft = new OutcomeDraft(machinery, task, turn, item);
    try {
      draft.censor();
      Delegate delegate = delegate(task, turn, draft);
      HostTurn seen = delegate.seenBy(turn, machinery);
      Written falsehood = firstFalse(task, seen);
      if (falsehood != null) {
        return draft.skipped(falsehood);
      }
      if (loopError != null) {
        throw loopError;
      }
      return perform(task, seen, delegate, draft, progress);
    } catch (ConnectionException e) {
      return draft.unreachable(e);
    } catch (BecomeException e) {
      return draft.failed(e);
    } catch (TaskTimedOut e) {
      return draft.failed(e);
    } catch (AnswerTooLargeException e) {
      return draft.failed(Result.failed(e.getMessage()));
    } catch (OutOfMemoryError e) {
      return draft.failed(Result.failed(MemoryLimit.exceededBy("The values of this task")));
    } catch (ModuleFailure e) {
      return draft.failed(e.result());
    } catch (TemplateException e) {
      return failed(draft, task, turn, Failure.of(e, machinery.templates()));
    } catch (RuntimeException bug) {
      throw draft.isCensored() ? silenced(bug) : bug;
    }
  }

  /** A bug's message may repeat what the task works with. */
  private static RuntimeException silenced(RuntimeException bug) {
    var silenced =
        new IllegalStateException(bug.getClass().getName() + " (no_log hides its message)");
    silenced.setStackTrace(bug.getStackTrace());
    return silenced;
  }

  TaskOutcome failure(Task task, HostTurn turn, Failure failure) {
    OutcomeDraft draft = new OutcomeDraft(machinery, task, turn, null);
    try {
      draft.censor();
    } catch (TemplateException e) {
      return failed(draft, task, turn, Failure.of(e, machinery.templates()));
    }
    return failed(draft, task, turn, failure);
  }

  private static TaskOutcome failed(OutcomeDraft draft, Task task, HostTurn turn, Failure failure) {
    String near = NearName.hint(failure.reason(), turn.scope());
    Problem mistake =
        new Problem(
            failure.reason(),
            failure.at() == null ? task.at() : failure.at(),
            near == null ? failure.hint() : near);
    Result result =
        Result.failure(failure.message()).put("exception", "(traceback unavailable)").build();
    return draft.failed(result, mistake);
  }

  private Written firstFalse(Task task, HostTurn turn) {
    for (Written condition : task.keywords().when()) {
      if (!Condition.holds(condition, machinery.templates(), turn.scope())) {
        return condition;
      }
    }
    return null;
  }

  /** Who does the work; a template that does not say it is shown as it is written. */
  private Delegate delegate(Task task, HostTurn turn, OutcomeDraft draft) {
    Written to = task.keywords().delegation().to();
    if (to == null) {
      return Delegate.NONE;
    }
    draft.delegatedTo(to.value() instanceof TemplateText text ? text.text() : null);
    Delegate delegate = Delegate.of(task, turn, machinery);
    draft.delegatedTo(delegate.name());
    return delegate;
  }

  private TaskOutcome perform(
      Task written, HostTurn turn, Delegate delegate, OutcomeDraft draft, Listener progress) {
    Reading reading = new Reading(machinery.templates(), turn.scope());
    KeywordCheck.check(written.keywords(), reading);
    draft.notifies(notified(written, reading));
    Task task = machinery.named(written, reading);
    DebuggerChoice.check(task.keywords().mode().debugger(), reading);
    draft.module(machinery.shortName(task));
    boolean check =
        reading.bool(task.keywords().mode().checkMode(), machinery.options().checkMode());
    boolean diff = reading.bool(task.keywords().mode().diff(), machinery.options().diffMode());
    Module module = machinery.module(task);
    Arguments arguments = new ActionArguments(machinery, turn.scope()).of(task, module);
    draft.arguments(arguments);
    if (check && !module.specification().supportsCheckMode()) {
      return draft.skippedInCheckMode(module.specification());
    }
    Node node = node(task, turn, delegate, reading);
    Async async = task.async();
    Call call =
        new Call(
            task,
            turn,
            module,
            arguments,
            node,
            check,
            diff,
            seconds(
                reading.value(task.keywords().mode().timeout()),
                machinery.options().tasks().timeout()),
            seconds(reading.value(async.limit()), 0),
            seconds(reading.value(async.poll()), machinery.options().tasks().pollInterval()));
    draft.reachedAt(delegate.address());
    return new Attempts(machinery, call, draft, progress).outcome();
  }

  private static List<TaskOutcome.Notification> notified(Task task, Reading reading) {
    List<TaskOutcome.Notification> notified = new ArrayList<>();
    for (Written written : task.keywords().notifications()) {
      for (Object handler : Reading.elements(reading.keyword("notify", written))) {
        notified.add(new TaskOutcome.Notification(PythonText.str(handler), written.at()));
      }
    }
    return notified;
  }

  private static long seconds(Object value, int otherwise) {
    return value == null ? otherwise : Reading.toInteger(value);
  }

  /** The shells of this machine belong to all hosts that are it: there is nothing to let go. */
  void reset(Task task, HostTurn turn) {
    Reading reading = new Reading(machinery.templates(), turn.scope());
    Reach reach =
        new Reaching(machinery.options().access(), reading, reading, task.keywords())
            .of(turn.host(), machinery.hosts().isImplicitLocalhost(turn.host()));
    if (!reach.settings().type().equals("local")) {
      machinery.connections().to(reach.settings()).reset();
    }
  }

  private Node node(Task task, HostTurn turn, Delegate delegate, Reading reading) {
    return new Node(
        () -> site(task, turn, delegate, reading),
        Environment.exports(task.keywords().environment(), reading));
  }

  private Node.Site site(Task task, HostTurn turn, Delegate delegate, Reading reading) {
    String host = delegate.isSomebody() ? delegate.name() : turn.host();
    Reading reached =
        delegate.isSomebody() ? new Reading(machinery.templates(), delegate.layers()) : reading;
    Reach reach =
        new Reaching(machinery.options().access(), reached, reading, task.keywords())
            .of(host, machinery.hosts().isImplicitLocalhost(host));
    Connection connection = machinery.connections().to(reach.settings());
    Shell shell = connection.shell(reach.become());
    boolean here = reach.settings().type().equals("local");
    Path directory = here ? turn.files().directory() : null;
    return new Node.Site(shell, directory, turn.stopwatch().meter(host), connection);
  }
}
