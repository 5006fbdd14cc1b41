package io.jansible.execute;

import io.jansible.inventory.Host;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.template.Scope;
import io.jansible.template.value.Attributed;
import io.jansible.template.value.Callable;
import io.jansible.variables.Layers;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an expression can name in the debugger: {@code task}, {@code task_vars}, {@code host},
 * {@code result}.
 */
final class DebuggerNames implements Scope {
  private static final String HIDDEN =
      "the output has been hidden due to the fact that 'no_log: true' was specified for this"
          + " result";

  private final Map<String, Object> names = new LinkedHashMap<>();

  /**
   * @param title what the task is called, with its kind: {@code TASK: name}
   * @param host the inventory's, or null where it knows none
   */
  DebuggerNames(String title, DebuggedTask debugged, TaskOutcome outcome, Host host) {
    Object task = task(title, debugged, outcome);
    Object node = host(outcome.host(), host);
    names.put("task", task);
    names.put("task_vars", new Variables(debugged::scope));
    names.put("host", node);
    names.put("result", result(title, outcome, task, node));
  }

  @Override
  public Object get(String name) {
    return names.getOrDefault(name, ABSENT);
  }

  @Override
  public Collection<String> names() {
    return names.keySet();
  }

  private static Object task(String title, DebuggedTask debugged, TaskOutcome outcome) {
    return new Shown(
        "Task",
        title,
        name -> {
          Task task = debugged.task();
          return switch (name) {
            case "name" -> value(task.name());
            case "action" -> task.action().module();
            case "args" ->
                outcome.censored() ? Map.of("censored", HIDDEN) : debugged.shownArguments();
            case "vars" -> written(task.keywords().vars());
            case "when" -> values(task.keywords().when());
            case "tags" -> values(task.keywords().tags());
            case "notify" -> values(task.keywords().notifications());
            case "register" -> value(task.register());
            case "loop" -> task.loop() == null ? null : value(task.loop().items());
            case "ignore_errors" -> value(task.keywords().leniency().ignoreErrors());
            case "delegate_to" -> value(task.keywords().delegation().to());
            case "run_once" -> value(task.keywords().delegation().runOnce());
            case "get_name" -> call(title.substring(title.indexOf(": ") + 2));
            default -> ABSENT;
          };
        });
  }

  private static Object host(String host, Host known) {
    return new Shown(
        "Host",
        host,
        name ->
            switch (name) {
              case "name" -> host;
              case "vars" -> known == null ? Map.of() : written(known.variables());
              case "groups" ->
                  known == null
                      ? List.of()
                      : known.groups().stream().map(each -> each.name()).toList();
              case "get_name" -> call(host);
              default -> ABSENT;
            });
  }

  private static Object result(String title, TaskOutcome outcome, Object task, Object host) {
    Map<String, Object> values =
        outcome.censored()
            ? Map.of("censored", HIDDEN, "changed", outcome.status() == Status.CHANGED)
            : outcome.result();
    return new Shown(
        "TaskResult",
        "<result of " + title + ">",
        name ->
            switch (name) {
              case "_result", "_return_data" -> values;
              case "_task", "task" -> task;
              case "_host", "host" -> host;
              case "task_name" -> title.substring(title.indexOf(": ") + 2);
              case "is_changed" -> call(Boolean.TRUE.equals(outcome.result().get("changed")));
              case "is_skipped" -> call(outcome.status() == Status.SKIPPED);
              case "is_failed" -> call(outcome.status() == Status.FAILED);
              case "is_unreachable" -> call(outcome.status() == Status.UNREACHABLE);
              default -> ABSENT;
            });
  }

  private static Callable call(Object value) {
    return arguments -> value;
  }

  private static Object value(Written written) {
    return written == null ? null : AsWritten.of(written.value());
  }

  private static List<Object> values(List<Written> all) {
    return all.stream().map(DebuggerNames::value).toList();
  }

  private static Map<String, Object> written(Map<String, Object> values) {
    Map<String, Object> written = new LinkedHashMap<>();
    values.forEach((name, value) -> written.put(name, AsWritten.of(value)));
    return written;
  }

  /** An object with some attributes, which is printed as a text. */
  private record Shown(String typeName, String text, Function<String, Object> attributes)
      implements Attributed {
    @Override
    public Object attribute(String name) {
      return attributes.apply(name);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Variables as they are written; reading one costs that one. */
  private static final class Variables extends AbstractMap<Object, Object> {
    private final Supplier<Layers> layers;

    Variables(Supplier<Layers> layers) {
      this.layers = layers;
    }

    @Override
    public Object get(Object name) {
      Object value = name instanceof String text ? layers.get().get(text) : ABSENT;
      return value == ABSENT ? null : AsWritten.of(value);
    }

    @Override
    public boolean containsKey(Object name) {
      return name instanceof String text && layers.get().get(text) != ABSENT;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      Set<Entry<Object, Object>> all = new LinkedHashSet<>();
      layers.get().names().forEach(name -> all.add(new SimpleEntry<>(name, get(name))));
      return all;
    }
  }
}
