package io.jansible.execute;

import io.jansible.module.Controller;
import io.jansible.module.ModuleFailure;
import io.jansible.module.TemplateSyntax;
import io.jansible.playbook.Task;
import io.jansible.source.SourceText;
import io.jansible.template.Quoting;
import io.jansible.template.Syntax;
import io.jansible.template.UndefinedException;
import io.jansible.variables.Precedence;
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

  TaskController(Machinery machinery, Task task, HostTurn turn) {
    this.machinery = machinery;
    this.task = task;
    this.turn = turn;
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
  public byte[] read(Path file, boolean decrypt) {
    byte[] content = turn.files().read(file);
    if (decrypt && startsLikeVault(content)) {
      throw new ModuleFailure(
          file + " is encrypted with Ansible Vault, which is not supported yet");
    }
    return content;
  }

  private static boolean startsLikeVault(byte[] content) {
    String start = "$ANSIBLE_VAULT;";
    for (int i = 0; i < start.length(); i++) {
      if (i >= content.length || content[i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
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
  public Object evaluate(String expression) {
    try {
      return machinery.templates().evaluate(expression, task.action().at(), turn.scope());
    } catch (UndefinedException e) {
      return "VARIABLE IS NOT DEFINED!";
    }
  }

  @Override
  public boolean holds(Object condition) {
    return machinery.templates().holds(condition, task.action().at(), turn.scope());
  }

  @Override
  public Instant now() {
    return machinery.clock().instant();
  }

  @Override
  public void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw new InterruptedRun();
    }
  }
}
