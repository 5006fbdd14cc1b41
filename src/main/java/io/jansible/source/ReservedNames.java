package io.jansible.source;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Names of keywords and of functions in templates: a variable can have one, but should not. */
public final class ReservedNames {
  private static final Set<String> KEYWORDS =
      Set.of(
          "action",
          "always",
          "any_errors_fatal",
          "args",
          "async",
          "become",
          "become_exe",
          "become_flags",
          "become_method",
          "become_user",
          "block",
          "changed_when",
          "check_mode",
          "collections",
          "connection",
          "debugger",
          "delay",
          "delegate_facts",
          "delegate_to",
          "diff",
          "environment",
          "fact_path",
          "failed_when",
          "force_handlers",
          "gather_facts",
          "gather_timeout",
          "handlers",
          "hosts",
          "ignore_errors",
          "ignore_unreachable",
          "local_action",
          "loop",
          "loop_control",
          "max_fail_percentage",
          "module_defaults",
          "name",
          "no_log",
          "notify",
          "order",
          "poll",
          "port",
          "post_tasks",
          "pre_tasks",
          "register",
          "remote_user",
          "rescue",
          "retries",
          "roles",
          "run_once",
          "serial",
          "strategy",
          "tags",
          "tasks",
          "throttle",
          "timeout",
          "until",
          "vars_files",
          "vars_prompt",
          "when",
          "with_");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "cycler",
          "dict",
          "joiner",
          "lipsum",
          "lookup",
          "namespace",
          "now",
          "omit",
          "q",
          "query",
          "range",
          "undef");

  private ReservedNames() {}

  public static boolean has(String name) {
    return KEYWORDS.contains(name) || FUNCTIONS.contains(name);
  }

  /**
   * Warns when a variable has a reserved name.
   *
   * @param at where it is written, or null
   */
  public static void check(String name, Position at, Consumer<Problem> warnings) {
    if (has(name)) {
      warnings.accept(Problem.at(at, "Found variable using reserved name: " + name));
    }
  }

  /** Warns of each variable with a reserved name, where nobody knows the places. */
  public static void check(Map<String, ?> variables, Consumer<Problem> warnings) {
    variables.keySet().forEach(name -> check(name, null, warnings));
  }
}
