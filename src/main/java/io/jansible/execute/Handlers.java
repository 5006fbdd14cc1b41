package io.jansible.execute;

import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.Problem;
import io.jansible.source.Suggestion;
import io.jansible.source.UserError;
import io.jansible.template.Templates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A play's handlers: who notified them, and running those once, in the order of their definition.
 */
final class Handlers {
  private final List<Task> tasks = new ArrayList<>();
  private final Templates templates;
  private final PlayScopes scopes;

  Handlers(List<Step> steps, Templates templates, PlayScopes scopes) {
    this.templates = templates;
    this.scopes = scopes;
    for (Step step : steps) {
      if (step instanceof Task task) {
        tasks.add(task);
      }
    }
  }

  /** A task changed something on a host: remembers the handlers that it names. */
  void notify(Task task, HostState host, Reading reading) {
    for (Written notification : task.keywords().notifications()) {
      Object value = reading.value(notification);
      for (Object name : value instanceof List<?> list ? list : List.of(value)) {
        List<Task> found = find(name.toString(), host.host());
        if (found.isEmpty()) {
          throw unknown(name.toString(), notification, host.host());
        }
        found.forEach(host::notify);
      }
    }
  }

  /**
   * All handlers that listen to a topic, and the last one that has the name. Of several listeners
   * with one name only the first counts, as in Ansible; those without a name all do.
   */
  private List<Task> find(String topic, String host) {
    List<Task> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Task named = null;
    for (Task handler : tasks) {
      String name = TaskName.of(handler, scopes.reading(host, handler), templates);
      if (topic.equals(name)) {
        named = handler;
      }
      if (listens(handler, topic) && (names.add(name) || handler.name() == null)) {
        found.add(handler);
      }
    }
    if (named != null && !found.contains(named)) {
      found.add(named);
    }
    return found;
  }

  private static boolean listens(Task handler, String topic) {
    for (Written each : handler.listen()) {
      if (topic.equals(each.value())) {
        return true;
      }
    }
    return false;
  }

  private UserError unknown(String name, Written notification, String host) {
    List<String> known = new ArrayList<>();
    for (Task handler : tasks) {
      known.add(TaskName.of(handler, scopes.reading(host, handler), templates));
      handler.listen().forEach(topic -> known.add(topic.value().toString()));
    }
    return new UserError(
        Problem.at(
                notification.at(),
                "The requested handler '"
                    + name
                    + "' was not found in either the main handlers list nor in the listening"
                    + " handlers list")
            .withHint(Suggestion.hint(name, known)));
  }

  /**
   * Runs what was notified; what a handler notifies in turn runs too when it stands further down.
   */
  void flush(List<HostState> hosts, Listener listener, BiConsumer<Step, List<HostState>> run) {
    for (Task handler : tasks) {
      List<HostState> notified = new ArrayList<>();
      for (HostState host : hosts) {
        if (!host.isOut() && host.takeNotification(handler)) {
          notified.add(host);
          String name = TaskName.of(handler, scopes.reading(host.host(), handler), templates);
          listener.on(new Event.HandlerNotified(name, host.host()));
        }
      }
      if (!notified.isEmpty()) {
        run.accept(handler, notified);
      }
    }
  }
}
