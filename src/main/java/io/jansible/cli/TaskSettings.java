package io.jansible.cli;

import static io.jansible.cli.Setting.of;

import java.nio.file.Path;
import java.util.List;

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
  static final Setting<String> REMOTE_TMP =
      of(
              "remote_tmp",
              Kinds.TEXT,
              "~/.ansible/tmp",
              "defaults.remote_tmp",
              "ANSIBLE_REMOTE_TEMP",
              "ANSIBLE_REMOTE_TMP")
          .ofPlugin("shell sh")
          .doc("Where nodes keep modules of the user's own while they run.");
  static final Setting<List<Path>> LIBRARY =
      of(
              "DEFAULT_MODULE_PATH",
              Kinds.PATHS,
              "~/.ansible/plugins/modules:/usr/share/ansible/plugins/modules",
              "defaults.library",
              "ANSIBLE_LIBRARY")
          .doc("Where modules of the user's own are looked for.");
}
