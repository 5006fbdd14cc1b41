package io.jansible.execute;

import io.jansible.module.Prompter;
import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.template.Finish;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;
import io.jansible.template.Undefined;
import io.jansible.template.expression.LiteralParser;
import io.jansible.template.expression.SyntaxException;
import io.jansible.template.value.PrettyText;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.variables.Precedence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operator looks at a task that has ended on a host, corrects it, and says how it goes on.
 * Lines are read as Ansible's debugger reads them; its Python expressions are expressions of
 * templates here.
 */
final class DebuggerSession {
  /** A command is what a line begins with, as far as it could be a name. */
  private static final Pattern LINE = Pattern.compile("(\\w+)(.*)", Pattern.DOTALL);

  private static final String SETTABLE =
      "only task.args, task.args[KEY] and task_vars[NAME] can be set";

  private final String prompt;
  private final DebuggedTask task;
  private final Scope names;
  private final Templates templates;
  private final Prompter prompter;
  private final Consumer<String> out;
  private String last = "";

  /**
   * @param title the task's name behind its kind
   * @param out takes lines for the operator
   */
  DebuggerSession(
      String title,
      String host,
      DebuggedTask task,
      Scope names,
      Machinery machinery,
      Consumer<String> out) {
    this.prompt = "[" + host + "] " + title + " (debug)> ";
    this.task = task;
    this.names = names;
    this.templates = machinery.templates();
    this.prompter = machinery.prompter();
    this.out = out;
  }

  /**
   * Answers whether the task runs once more.
   *
   * @throws QuitRun when the run is over
   */
  boolean isRedone() {
    while (true) {
      String line = prompter.line(prompt);
      // As in Ansible an empty line says the last one again.
      String text = line == null ? "EOF" : line.strip();
      DebuggerWord end = obey(text.isEmpty() ? last : text);
      if (end != null) {
        return end == DebuggerWord.REDO;
      }
    }
  }

  /** Answers what ends the session, or null. */
  private DebuggerWord obey(String line) {
    Matcher matcher = LINE.matcher(line.startsWith("?") ? "help " + line.substring(1) : line);
    if (!matcher.matches()) {
      if (!line.isEmpty()) {
        attempt(() -> execute(line));
      }
      return null;
    }
    last = line;
    DebuggerWord word = DebuggerWord.of(matcher.group(1));
    String rest = matcher.group(2).strip();
    if (word == null) {
      attempt(() -> execute(line));
      return null;
    }
    switch (word) {
      case EOF, QUIT -> {
        out.accept("User interrupted execution");
        throw new QuitRun();
      }
      case PPRINT -> attempt(() -> out.accept(PrettyText.of(value(rest))));
      case UPDATE_TASK -> attempt(task::update);
      case HELP -> DebuggerWord.help(rest).forEach(out);
      default -> {
        return word;
      }
    }
    return null;
  }

  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (TemplateException e) {
      out.accept(DebuggerError.of(e));
    }
  }

  /** What is no command is an assignment, or an expression whose value is shown. */
  private void execute(String line) {
    DebuggerAssignment assignment = DebuggerAssignment.of(line);
    if (assignment != null) {
      assign(assignment);
      return;
    }
    if (line.startsWith("del ")) {
      delete(line.substring(4).strip());
      return;
    }
    Object value = value(line);
    if (value != null) {
      out.accept(Text.repr(value));
    }
  }

  /** Several values with commas between them are a tuple, also without parentheses. */
  private Object value(String expression) {
    String whole = expression.isEmpty() ? expression : "(" + expression + ")";
    return Undefined.refuse(templates.look(whole, place(whole), names));
  }

  private static Position place(String line) {
    return new Position(new SourceText("debugger", line), 1, 1);
  }

  /** What is written out is a template, as in a playbook; what is computed is data. */
  private Object assigned(String expression) {
    try {
      return AsWritten.templated(LiteralParser.parse(expression));
    } catch (SyntaxException computed) {
      return Finish.data(value(expression));
    }
  }

  private void assign(DebuggerAssignment assignment) {
    List<Object> path = new ArrayList<>();
    assignment.keys().forEach(key -> path.add(value(key)));
    switch (assignment.target()) {
      case "task.args" -> give(path, assigned(assignment.value()));
      case "task_vars" -> set(path, assigned(assignment.value()));
      case "task.vars" ->
          refuse("task.vars means nothing to a redo: set task_vars[NAME], then update_task");
      default -> refuse("'" + assignment.target() + "' cannot be set: " + SETTABLE);
    }
  }

  private void give(List<Object> path, Object value) {
    Object all = DebuggerAssignment.replaced(task.arguments(), path, value);
    if (!(all instanceof io.jansible.source.TemplateMap map)) {
      throw PythonError.type("task.args must be a dictionary");
    }
    Map<String, Object> arguments = new LinkedHashMap<>();
    map.entries().forEach((name, each) -> arguments.put(String.valueOf(name), each));
    task.give(arguments);
  }

  private void set(List<Object> path, Object value) {
    if (path.isEmpty()) {
      refuse("task_vars as a whole cannot be set: set task_vars[NAME]");
      return;
    }
    String name = String.valueOf(path.get(0));
    Scope magic = task.scope().scope(Precedence.MAGIC);
    if (magic != null && magic.get(name) != Scope.ABSENT) {
      refuse("nobody can set '" + name + "'");
      return;
    }
    List<Object> rest = path.subList(1, path.size());
    Object whole = rest.isEmpty() ? null : task.scope().get(name);
    if (whole == Scope.ABSENT) {
      throw PythonError.key(name);
    }
    task.set(name, DebuggerAssignment.replaced(whole, rest, value));
  }

  private void delete(String target) {
    DebuggerAssignment found = DebuggerAssignment.of(target + " = None");
    if (found == null || !found.target().equals("task.args") || found.keys().size() != 1) {
      refuse("only task.args[KEY] can be deleted");
      return;
    }
    Object key = value(found.keys().get(0));
    Map<String, Object> arguments = new LinkedHashMap<>(task.arguments());
    if (!arguments.containsKey(String.valueOf(key))) {
      throw PythonError.key(key);
    }
    arguments.remove(String.valueOf(key));
    task.give(arguments);
  }

  private void refuse(String reason) {
    out.accept(DebuggerError.text("TypeError", reason));
  }
}
