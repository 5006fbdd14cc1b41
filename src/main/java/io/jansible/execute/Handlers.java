package io.jansible.execute;

import io.jansible.playbook.Block;
import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.Problem;
import io.jansible.source.Suggestion;
import io.jansible.source.UserError;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A play's handlers: who notified them, and running those once, in the order of their definition.
 */
final class Handlers {
  private final List<List<Task>> lists = new ArrayList<>();
  private final Templates templates;
  private final PlayScopes scopes;
  private final boolean mustExist;
  private final Listener listener;

  /**
   * @param blocks a block for each list of handlers
   * @param mustExist whether notifying what is no handler ends the run, or is told only
   */
  Handlers(
      List<Step> blocks,
      Templates templates,
      PlayScopes scopes,
      boolean mustExist,
      Listener listener) {
    this.templates = templates;
    this.scopes = scopes;
    this.mustExist = mustExist;
    this.listener = listener;
    add(blocks);
  }

  /** More handlers, behind those that are there: an included role brought them. */
  void add(List<Step> blocks) {
    for (Step block : blocks) {
      List<Task> tasks = new ArrayList<>();
      addTasks(block, tasks);
      lists.add(tasks);
    }
  }

  private static void addTasks(Step step, List<Task> tasks) {
    if (step instanceof Task task) {
      tasks.add(task);
    } else if (step instanceof Block block) {
      block.steps().forEach(each -> addTasks(each, tasks));
    }
  }

  /** All handlers, in the order in which they run. */
  List<Task> tasks() {
    List<Task> all = new ArrayList<>();
    lists.forEach(all::addAll);
    return all;
  }

  /**
   * A task changed something on a host: remembers what it names until handlers run, because a role
   * may bring handlers of the same name until then.
   */
  void notify(List<TaskOutcome.Notification> notified, HostState host) {
    for (TaskOutcome.Notification notification : notified) {
      List<Task> found = find(notification.handler(), host.host());
      if (found.isEmpty()) {
        missing(unknown(notification, host.host()));
      } else if (host.isFlushing()) {
        enlist(found, host);
      } else {
        host.remember(notification.handler());
      }
    }
  }

  /**
   * A handler that has the name, and all handlers that listen to the topic; the last list of
   * handlers is looked through first. Of several listeners with one name only the first that is
   * found counts, as in Ansible; those without a name all do.
   */
  private List<Task> find(String topic, String host) {
    List<Task> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean named = false;
    for (Task handler : lastListFirst()) {
      Reading reading = scopes.reading(host, handler);
      String alone = name(handler, reading);
      boolean called = !named && isCalled(handler, topic, alone, reading);
      named |= called;
      if (called || listens(handler, topic) && (alone == null || names.add(alone))) {
        found.add(handler);
      }
    }
    return found;
  }

  /** The name of a handler; null when it has none, or one that is none in this play. */
  private String name(Task handler, Reading reading) {
    try {
      return TaskName.alone(handler, reading);
    } catch (TemplateException e) {
      if (handler.listen().isEmpty()) {
        listener.on(
            new Event.Warning(
                "Handler '"
                    + TaskName.ownWritten(handler)
                    + "' is unusable: nothing it listens to, and no name: "
                    + e.getMessage()));
      }
      return null;
    }
  }

  private List<Task> lastListFirst() {
    List<Task> all = new ArrayList<>();
    for (int i = lists.size() - 1; i >= 0; i--) {
      all.addAll(lists.get(i));
    }
    return all;
  }

  private boolean isCalled(Task handler, String topic, String alone, Reading reading) {
    if (alone == null) {
      return false;
    }
    RoleUse role = handler.around().role();
    return topic.equals(alone)
        || topic.equals(TaskName.of(handler, reading, templates))
        || role != null && topic.equals(role.role().name() + " : " + alone);
  }

  private static boolean listens(Task handler, String topic) {
    for (Written each : handler.listen()) {
      if (topic.equals(each.value())) {
        return true;
      }
    }
    return false;
  }

  private void missing(Problem problem) {
    if (mustExist) {
      throw new UserError(problem);
    }
    listener.on(new Event.Warning(problem.message()));
  }

  private Problem unknown(TaskOutcome.Notification notification, String host) {
    List<String> known = new ArrayList<>();
    for (Task handler : tasks()) {
      known.add(TaskName.of(handler, scopes.reading(host, handler), templates));
      handler.listen().forEach(topic -> known.add(topic.value().toString()));
    }
    return Problem.at(
            notification.at(),
            "The requested handler '"
                + notification.handler()
                + "' was not found in either the main handlers list nor in the listening"
                + " handlers list")
        .withHint(Suggestion.hint(notification.handler(), known));
  }

  /**
   * Has a host run next what it notified; what a handler notifies in turn runs too when it stands
   * further down.
   */
  void flush(HostState host) {
    host.takeTopics().forEach(topic -> enlist(find(topic, host.host()), host));
    host.flush(tasks());
  }

  private void enlist(List<Task> found, HostState host) {
    for (Task handler : found) {
      if (host.notify(handler)) {
        String name = TaskName.of(handler, scopes.reading(host.host(), handler), templates);
        listener.on(new Event.HandlerNotified(name, host.host()));
      }
    }
  }
}
