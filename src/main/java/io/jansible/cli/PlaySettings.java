package io.jansible.cli;

import static io.jansible.cli.Setting.of;

/** The settings that hold for plays which do not say otherwise. */
final class PlaySettings {
  private PlaySettings() {}

  static final Setting<Boolean> ANY_ERRORS_FATAL =
      of(
              "ANY_ERRORS_FATAL",
              Kinds.BOOLEAN,
              "false",
              "defaults.any_errors_fatal",
              "ANSIBLE_ANY_ERRORS_FATAL")
          .doc("Whether a failure of one host is one of all.");
  static final Setting<Boolean> FORCE_HANDLERS =
      of(
              "DEFAULT_FORCE_HANDLERS",
              Kinds.BOOLEAN,
              "false",
              "defaults.force_handlers",
              "ANSIBLE_FORCE_HANDLERS")
          .doc("Whether handlers run also on hosts that failed.");
  static final Setting<Boolean> ERROR_ON_MISSING_HANDLER =
      of(
              "ERROR_ON_MISSING_HANDLER",
              Kinds.BOOLEAN,
              "true",
              "defaults.error_on_missing_handler",
              "ANSIBLE_ERROR_ON_MISSING_HANDLER")
          .doc("Whether notifying a handler that there is not ends the run.");
  static final Setting<String> STRATEGY =
      of(
              "DEFAULT_STRATEGY",
              Kinds.oneOf("linear", "free", "host_pinned", "debug"),
              "linear",
              "defaults.strategy",
              "ANSIBLE_STRATEGY")
          .doc("Which host begins its next task when.");
  static final Setting<Boolean> ENABLE_TASK_DEBUGGER =
      of(
              "ENABLE_TASK_DEBUGGER",
              Kinds.BOOLEAN,
              "false",
              "defaults.enable_task_debugger",
              "ANSIBLE_ENABLE_TASK_DEBUGGER")
          .doc("Whether every task that fails is shown in the debugger.");
  static final Setting<Boolean> TASK_DEBUGGER_IGNORE_ERRORS =
      of(
              "TASK_DEBUGGER_IGNORE_ERRORS",
              Kinds.BOOLEAN,
              "true",
              "defaults.task_debugger_ignore_errors",
              "ANSIBLE_TASK_DEBUGGER_IGNORE_ERRORS")
          .doc("Whether the debugger leaves out failures that are ignored.");
}
