package io.jansible.cli;

import static io.jansible.cli.Setting.of;

/** The settings of how a single task runs. */
final class TaskSettings {
  private TaskSettings() {}

  static final Setting<Integer> TIMEOUT =
      of("TASK_TIMEOUT", Kinds.INTEGER, "0", "defaults.task_timeout", "ANSIBLE_TASK_TIMEOUT")
          .doc("Seconds until a task without a timeout of its own is ended; 0: never.");
}
