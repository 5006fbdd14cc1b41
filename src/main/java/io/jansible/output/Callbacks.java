package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import io.jansible.execute.Status;
import io.jansible.source.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Every callback, by name: one line makes one known. */
public final class Callbacks {
  private static final String BUILTIN = "ansible.builtin";
  private static final String POSIX = "ansible.posix";
  private static final String GENERAL = "community.general";

  private static final List<Callback> ALL =
      List.of(
          main("default", BUILTIN, Callbacks::standard),
          main("minimal", BUILTIN, Callbacks::minimal),
          main("oneline", BUILTIN, parts -> new OneLineCallback(parts.display())),
          main("debug", POSIX, parts -> standard(parts.with(new SectionedResult()))),
          main("json", POSIX, JsonCallback::new),
          main("jsonl", POSIX, JsonLinesCallback::new),
          main("skippy", POSIX, parts -> withoutSkipped(standard(parts))),
          main("null", GENERAL, parts -> event -> Asides.show(parts.display(), event)),
          main("yaml", GENERAL, parts -> standard(parts.with(new ChangedYaml()))),
          beside("junit", BUILTIN, JunitCallback::new),
          beside("tree", BUILTIN, TreeCallback::new),
          beside("profile_roles", POSIX, ProfileRolesCallback::new),
          beside("profile_tasks", POSIX, ProfileTasksCallback::new),
          beside("timer", POSIX, TimerCallback::new));

  /** What Ansible's collections have besides. */
  private static final Set<String> UNSERVED =
      Set.of(
          "cgroup_memory_recap",
          "cgroup_perf_recap",
          "context_demo",
          "counter_enabled",
          "default_without_diff",
          "dense",
          "diy",
          "elastic",
          "hipchat",
          "jabber",
          "log_plays",
          "loganalytics",
          "logdna",
          "logentries",
          "logstash",
          "mail",
          "nrdp",
          "opentelemetry",
          "print_task",
          "say",
          "selective",
          "slack",
          "splunk",
          "sumologic",
          "syslog_json",
          "tasks_only",
          "timestamp");

  private Callbacks() {}

  private static Callback main(
      String name, String collection, Function<CallbackParts, Listener> maker) {
    return new Callback(name, collection, true, maker);
  }

  private static Callback beside(
      String name, String collection, Function<CallbackParts, Listener> maker) {
    return new Callback(name, collection, false, maker);
  }

  /** The callback of a name, short or whole. */
  public static Optional<Callback> find(String name) {
    return ALL.stream().filter(callback -> callback.answersTo(name)).findFirst();
  }

  /** Why there is no callback of this name, in one sentence. */
  public static String problem(String name) {
    String alone = name.substring(name.lastIndexOf('.') + 1);
    return UNSERVED.contains(alone)
        ? "the callback '" + name + "' is not supported"
        : "there is no callback '" + name + "'";
  }

  /** What may help. */
  public static String hint(String name) {
    List<String> names = ALL.stream().map(Callback::name).toList();
    String near = Suggestion.hint(name.substring(name.lastIndexOf('.') + 1), names);
    return near != null ? near : "there are " + String.join(", ", names);
  }

  private static Listener standard(CallbackParts parts) {
    return new DefaultCallback(
        parts.display(), parts.settings(), parts.checkMode(), parts.workingDirectory());
  }

  private static Listener minimal(CallbackParts parts) {
    return new MinimalCallback(parts.display(), parts.settings());
  }

  private static Listener withoutSkipped(Listener listener) {
    return event -> {
      boolean skipped =
          event instanceof Event.TaskEnded task && task.outcome().status() == Status.SKIPPED
              || event instanceof Event.ItemEnded item && item.outcome().status() == Status.SKIPPED;
      if (!skipped) {
        listener.on(event);
      }
    };
  }
}
