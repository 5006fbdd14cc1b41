package io.jansible.execute;

import io.jansible.module.Prompter;
import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;
import io.jansible.template.Undefined;
import io.jansible.template.value.PrettyText;
import io.jansible.template.value.Text;
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

  private final String prompt;
  private final DebuggedTask task;
  private final Scope names;
  private final Templates templates;
  private final Prompter prompter;
  private final Consumer<String> out;
  private final DebuggerChange change;
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
    this.change = new DebuggerChange(task, this::value);
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
      change.assign(assignment);
      return;
    }
    if (line.startsWith("del ")) {
      change.delete(line.substring(4).strip());
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
}
