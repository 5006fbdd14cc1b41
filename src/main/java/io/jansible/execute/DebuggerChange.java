package io.jansible.execute;

import io.jansible.source.TemplateMap;
import io.jansible.template.Finish;
import io.jansible.template.Scope;
import io.jansible.template.expression.LiteralParser;
import io.jansible.template.expression.SyntaxException;
import io.jansible.template.value.PythonError;
import io.jansible.variables.Precedence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the operator sets and deletes of a task; what cannot be is a {@link PythonError}. */
final class DebuggerChange {
  private static final String SETTABLE =
      "only task.args, task.args[KEY] and task_vars[NAME] can be set";

  private final DebuggedTask task;
  private final Function<String, Object> values;

  /**
   * @param values evaluates expressions
   */
  DebuggerChange(DebuggedTask task, Function<String, Object> values) {
    this.task = task;
    this.values = values;
  }

  /** What is written out is a template, as in a playbook; what is computed is data. */
  private Object assigned(String expression) {
    try {
      return AsWritten.templated(LiteralParser.parse(expression));
    } catch (SyntaxException computed) {
      return Finish.data(values.apply(expression));
    }
  }

  /** Carries out an assignment. */
  void assign(DebuggerAssignment assignment) {
    List<Object> path = new ArrayList<>();
    assignment.keys().forEach(key -> path.add(values.apply(key)));
    switch (assignment.target()) {
      case "task.args" -> give(path, assigned(assignment.value()));
      case "task_vars" -> set(path, assigned(assignment.value()));
      case "task.vars" ->
          throw PythonError.type(
              "task.vars means nothing to a redo: set task_vars[NAME], then update_task");
      default -> throw PythonError.type("'" + assignment.target() + "' cannot be set: " + SETTABLE);
    }
  }

  private void give(List<Object> path, Object value) {
    Object all = DebuggerAssignment.replaced(task.arguments(), path, value);
    if (!(all instanceof TemplateMap map)) {
      throw PythonError.type("task.args must be a dictionary");
    }
    Map<String, Object> arguments = new LinkedHashMap<>();
    map.entries().forEach((name, each) -> arguments.put(String.valueOf(name), each));
    task.give(arguments);
  }

  private void set(List<Object> path, Object value) {
    if (path.isEmpty()) {
      throw PythonError.type("task_vars as a whole cannot be set: set task_vars[NAME]");
    }
    String name = String.valueOf(path.get(0));
    Scope magic = task.scope().scope(Precedence.MAGIC);
    if (magic != null && magic.get(name) != Scope.ABSENT) {
      throw PythonError.type("nobody can set '" + name + "'");
    }
    List<Object> rest = path.subList(1, path.size());
    Object whole = rest.isEmpty() ? null : task.scope().get(name);
    if (whole == Scope.ABSENT) {
      throw PythonError.key(name);
    }
    task.set(name, DebuggerAssignment.replaced(whole, rest, value));
  }

  /** Deletes what is named behind {@code del}. */
  void delete(String target) {
    DebuggerAssignment found = DebuggerAssignment.of(target + " = None");
    if (found == null || !found.target().equals("task.args") || found.keys().size() != 1) {
      throw PythonError.type("only task.args[KEY] can be deleted");
    }
    Object key = values.apply(found.keys().get(0));
    Map<String, Object> arguments = new LinkedHashMap<>(task.arguments());
    if (!arguments.containsKey(String.valueOf(key))) {
      throw PythonError.key(key);
    }
    arguments.remove(String.valueOf(key));
    task.give(arguments);
  }
}
