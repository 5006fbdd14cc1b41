package io.jansible.module;

import io.jansible.source.SourceText;
import io.jansible.source.Templated;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a module may use of the machine that runs the playbook, and of the playbook's values. */
public interface Controller {
  /**
   * Finds a file that a task names, in Ansible's search order.
   *
   * @param subdirectory {@code files} or {@code templates}
   * @throws ModuleFailure when it is not there; the message lists where was looked
   */
  Path find(String subdirectory, String name);

  /**
   * A path of the controller that a task names: {@code ~} is a home, all else from the playbook.
   */
  Path local(String name);

  /** The host that the task is for, as the inventory names it; also where another does the work. */
  String host();

  /**
   * Where a directory of the controller is that a task names: a role's in its subdirectory, else
   * beside the task's own file. Nobody looks whether it is there.
   */
  Path directory(String subdirectory, String name);

  /** The task's name. */
  String task();

  /** Shows the operator a line at once, among the results. */
  void show(String line);

  /** Who can be asked while the task runs. */
  Prompter prompter();

  /** What a variable means for the task, or null. */
  Object variable(String name);

  /**
   * Variables as the task would see them if they were set, rendered; what cannot be rendered stays
   * as it was written.
   */
  Map<String, Object> resolved(Map<String, Object> variables);

  /** Reads a local file, decrypting it when it is a vault file and {@code decrypt} is set. */
  byte[] read(Path file, boolean decrypt);

  /**
   * Renders a template file's text with the task's variables and some more.
   *
   * @param searchPath where include and import look, besides the template's own directory
   *     <p>What it throws when the template cannot be rendered is the engine's to report, with the
   *     place.
   */
  String render(
      SourceText template,
      TemplateSyntax syntax,
      Map<String, Object> variables,
      List<Path> searchPath);

  /** The value of an option that the module takes as written. */
  Object rendered(String option, Templated written);

  /**
   * The value of an expression, as {@code debug: var=} takes it; Ansible's text that it is not
   * defined when it has none.
   */
  Object evaluate(String expression);

  /** Whether values keep their types; false for the values of older Ansible. */
  boolean keepsTypes();

  /** Whether a condition holds, as {@code assert} and {@code when} take it. */
  boolean holds(Object condition);

  /** The time, as the run sees it: tests fix it. */
  Instant now();

  /** The directory in which a node keeps the results of async tasks; it may begin with ~. */
  String jobDirectory();

  /** The directory in which a node keeps what only lives while a task runs; it may begin with ~. */
  String temporaryDirectory();

  /** Waits; where {@link #now} is a test's, it is the later time at once. */
  void sleep(Duration time);
}
