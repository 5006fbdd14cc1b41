package io.jansible.execute;

import io.jansible.module.Cause;
import io.jansible.module.Controller;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Prompter;
import io.jansible.module.TemplateSyntax;
import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.Templated;
import io.jansible.source.UserError;
import io.jansible.source.VaultFiles;
import io.jansible.template.Quoting;
import io.jansible.template.Scope;
import io.jansible.template.Syntax;
import io.jansible.template.TemplateException;
import io.jansible.template.UndefinedException;
import io.jansible.variables.Precedence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The controller as one task of one host sees it: its files and its variables. */
final class TaskController implements Controller {
  private final Machinery machinery;
  private final Task task;
  private final HostTurn turn;
  private final Listener progress;
  private final Deadline deadline;

  /**
   * @param progress hears what the module shows
   * @param deadline when the task's time is over
   */
  TaskController(
      Machinery machinery, Task task, HostTurn turn, Listener progress, Deadline deadline) {
    this.deadline = deadline;
    this.machinery = machinery;
    this.task = task;
    this.turn = turn;
    this.progress = progress;
  }

  @Override
  public Path find(String subdirectory, String name) {
    return turn.files().find(subdirectory, name);
  }

  @Override
  public Path local(String name) {
    return turn.files().local(name);
  }

  @Override
  public String host() {
    return turn.host();
  }

  @Override
  public Path directory(String subdirectory, String name) {
    RoleUse role = task.around().role();
    if (role == null) {
      List<Path> files = task.around().directories();
      Path beside = files.isEmpty() ? turn.files().directory() : files.get(0);
      return beside.resolve(name).normalize();
    }
    Path top = role.role().directory();
    boolean said = name.equals(subdirectory) || name.startsWith(subdirectory + "/");
    return (said ? top : top.resolve(subdirectory)).resolve(name).normalize();
  }

  @Override
  public String task() {
    Reading reading = new Reading(machinery.templates(), turn.scope());
    return TaskName.of(task, reading, machinery.templates());
  }

  @Override
  public void show(String line) {
    progress.on(new Event.Shown(line));
  }

  @Override
  public Prompter prompter() {
    return machinery.prompter();
  }

  @Override
  public Object variable(String name) {
    Object value = turn.scope().get(name);
    return value == Scope.ABSENT ? null : machinery.templates().resolve(value, turn.scope());
  }

  @Override
  public Map<String, Object> resolved(Map<String, Object> variables) {
    Map<String, Object> local = new LinkedHashMap<>(turn.layers().at(Precedence.TASK_LOCAL));
    local.putAll(variables);
    Scope scope = turn.with(Precedence.TASK_LOCAL, local).scope();
    Map<String, Object> resolved = new LinkedHashMap<>();
    variables.forEach((name, value) -> resolved.put(name, resolved(value, scope)));
    return resolved;
  }

  /** What cannot be known yet will be when somebody uses the variable. */
  private Object resolved(Object value, Scope scope) {
    try {
      return machinery.templates().resolve(value, scope);
    } catch (TemplateException e) {
      return Templated.unmarked(value);
    }
  }

  @Override
  public byte[] read(Path file, boolean decrypt) {
    byte[] content = turn.files().read(file);
    if (!decrypt || !VaultFiles.isVault(content)) {
      return content;
    }
    try {
      return machinery.templates().files().bytes(file);
    } catch (IOException e) {
      throw new ModuleFailure("cannot read " + file + ": " + e.getMessage());
    } catch (UserError e) {
      Problem problem = e.problems().get(0);
      boolean without = problem.message().contains("no vault secrets");
      String message =
          without
              ? "A vault password or secret must be specified to decrypt " + file
              : problem.message() + " " + file;
      throw new ModuleFailure(message).because(Cause.of(message).withHint(problem.hint()));
    }
  }

  @Override
  public String render(
      SourceText template,
      TemplateSyntax syntax,
      Map<String, Object> variables,
      List<Path> searchPath) {
    Map<String, Object> local = new LinkedHashMap<>(turn.layers().at(Precedence.TASK_LOCAL));
    local.putAll(variables);
    return machinery
        .templates()
        .renderFile(
            template, syntax(syntax), turn.with(Precedence.TASK_LOCAL, local).scope(), searchPath);
  }

  private static Syntax syntax(TemplateSyntax syntax) {
    return new Syntax(
        syntax.blockStart(),
        syntax.blockEnd(),
        syntax.variableStart(),
        syntax.variableEnd(),
        syntax.commentStart(),
        syntax.commentEnd(),
        syntax.trimBlocks(),
        syntax.lstripBlocks(),
        syntax.newline(),
        Quoting.ESCAPES);
  }

  @Override
  public Object rendered(String option, Templated written) {
    return new ActionArguments(machinery, turn.scope()).rendered(task, option, written);
  }

  @Override
  public Object evaluate(String expression) {
    try {
      return machinery.templates().evaluate(expression, task.action().at(), turn.scope());
    } catch (UndefinedException e) {
      return "VARIABLE IS NOT DEFINED!";
    } catch (TemplateException e) {
      throw e.partOf("Error while resolving `var` expression: " + e.getMessage());
    }
  }

  @Override
  public boolean keepsTypes() {
    return machinery.templates().keepsTypes();
  }

  @Override
  public boolean holds(Object condition) {
    return Condition.holds(
        new Written(condition, task.action().at()), machinery.templates(), turn.scope());
  }

  @Override
  public Instant now() {
    return machinery.clock().instant();
  }

  @Override
  public void sleep(Duration time) {
    Pause.of(deadline.limit(time));
    deadline.check();
  }

  @Override
  public String jobDirectory() {
    return said("ansible_async_dir", machinery.options().tasks().asyncDirectory());
  }

  @Override
  public String temporaryDirectory() {
    return said("ansible_remote_tmp", machinery.options().tasks().remoteTmp());
  }

  private String said(String variable, String otherwise) {
    String said = new Reading(machinery.templates(), turn.scope()).text(variable);
    return said == null ? otherwise : said;
  }
}
