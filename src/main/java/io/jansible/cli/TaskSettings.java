package io.jansible.cli;

import static io.jansible.cli.Setting.of;

/** The settings of how a single task runs. */
final class TaskSettings {
  private TaskSettings() {}

  static final Setting<Integer> TIMEOUT =
      of("TASK_TIMEOUT", Kinds.INTEGER, "0", "defaults.task_timeout", "ANSIBLE_TASK_TIMEOUT")
          .doc("Seconds until a task without a timeout of its own is ended; 0: never.");
  static final Setting<Integer> POLL_INTERVAL =
      of(
              "DEFAULT_POLL_INTERVAL",
              Kinds.INTEGER,
              "15",
              "defaults.poll_interval",
              "ANSIBLE_POLL_INTERVAL")
          .doc("Seconds between two looks at an async task.");
  static final Setting<String> ASYNC_DIRECTORY =
      of("async_dir", Kinds.TEXT, "~/.ansible_async", "defaults.async_dir", "ANSIBLE_ASYNC_DIR")
          .ofPlugin("shell sh")
          .doc("Where nodes keep the results of async tasks.");
}
