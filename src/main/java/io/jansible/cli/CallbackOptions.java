package io.jansible.cli;

import static io.jansible.cli.Setting.of;

import io.jansible.output.CallbackFiles;
import io.jansible.output.JunitSettings;
import io.jansible.output.ProfileSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The settings of single callbacks. */
final class CallbackOptions {
  private CallbackOptions() {}

  private static final Kind<ProfileSettings.Order> ORDER =
      new Kind<>("string", (text, base) -> order(text));
  private static final Kind<Long> LIMIT = new Kind<>("string", (text, base) -> limit(text));

  static final Setting<Path> TREE =
      of(
              "directory",
              Kinds.PATH,
              "~/.ansible/tree",
              "callback_tree.directory",
              "ANSIBLE_CALLBACK_TREE_DIR")
          .ofPlugin("callback tree")
          .doc("Where the callback tree keeps each host's last result.");
  static final Setting<ProfileSettings.Order> PROFILE_ORDER =
      of(
              "sort_order",
              ORDER,
              "descending",
              "callback_profile_tasks.sort_order",
              "PROFILE_TASKS_SORT_ORDER")
          .ofPlugin("callback profile_tasks")
          .doc("How profile_tasks sorts: descending, ascending or none.");
  static final Setting<Long> PROFILE_LIMIT =
      of(
              "output_limit",
              LIMIT,
              "20",
              "callback_profile_tasks.task_output_limit",
              "PROFILE_TASKS_TASK_OUTPUT_LIMIT")
          .ofPlugin("callback profile_tasks")
          .doc("How many tasks profile_tasks lists: a number or all.");
  static final Setting<Path> JUNIT_DIRECTORY =
      junit("output_dir", Kinds.PATH, "~/.ansible.log", "JUNIT_OUTPUT_DIR")
          .doc("Where the callback junit writes its reports.");
  static final Setting<Boolean> JUNIT_CLASS =
      junit("task_class", Kinds.BOOLEAN, "false", "JUNIT_TASK_CLASS")
          .doc("Whether all tasks of a file are one class.");
  static final Setting<Path> JUNIT_RELATIVE =
      junit("task_relative_path", Kinds.PATH, null, "JUNIT_TASK_RELATIVE_PATH")
          .doc("The directory that names of files begin at.");
  static final Setting<String> JUNIT_OUTSIDE =
      junit("replace_out_of_tree_path", Kinds.TEXT, null, "JUNIT_REPLACE_OUT_OF_TREE_PATH")
          .doc("What stands for the directory of a file outside of that one.");
  static final Setting<Boolean> JUNIT_CHANGE =
      junit("fail_on_change", Kinds.BOOLEAN, "false", "JUNIT_FAIL_ON_CHANGE")
          .doc("Whether a change is a failure.");
  static final Setting<Boolean> JUNIT_IGNORE =
      junit("fail_on_ignore", Kinds.BOOLEAN, "false", "JUNIT_FAIL_ON_IGNORE")
          .doc("Whether an ignored failure is one.");
  static final Setting<Boolean> JUNIT_SETUP =
      junit(
              "include_setup_tasks_in_report",
              Kinds.BOOLEAN,
              "true",
              "JUNIT_INCLUDE_SETUP_TASKS_IN_REPORT")
          .doc("Whether tasks that gather facts are cases.");
  static final Setting<Boolean> JUNIT_HIDE =
      junit("hide_task_arguments", Kinds.BOOLEAN, "false", "JUNIT_HIDE_TASK_ARGUMENTS")
          .doc("Whether names of cases are without the tasks' arguments.");
  static final Setting<String> JUNIT_PREFIX =
      junit("test_case_prefix", Kinds.TEXT, "", "JUNIT_TEST_CASE_PREFIX")
          .doc("How the names of the tasks begin that are cases; a failure always is one.");

  /** Ansible has no place for these in ansible.cfg. */
  private static <T> Setting<T> junit(String name, Kind<T> kind, String standard, String variable) {
    return new Setting<>(
        name, "callback junit", kind, standard, List.of(), List.of(variable), name + ".");
  }

  static ProfileSettings profile(Configuration configuration) {
    return new ProfileSettings(configuration.get(PROFILE_ORDER), configuration.get(PROFILE_LIMIT));
  }

  static CallbackFiles files(Configuration configuration, Path tree) {
    return new CallbackFiles(
        tree,
        new JunitSettings(
            configuration.get(JUNIT_DIRECTORY),
            configuration.get(JUNIT_CLASS),
            configuration.get(JUNIT_RELATIVE),
            configuration.get(JUNIT_OUTSIDE),
            configuration.get(JUNIT_CHANGE),
            configuration.get(JUNIT_IGNORE),
            configuration.get(JUNIT_SETUP),
            configuration.get(JUNIT_HIDE),
            configuration.get(JUNIT_PREFIX)));
  }

  private static ProfileSettings.Order order(String text) {
    try {
      return ProfileSettings.Order.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("descending, ascending or none", e);
    }
  }

  private static long limit(String text) {
    String plain = text.strip();
    if (plain.equals("all")) {
      return Long.MAX_VALUE;
    }
    if (!plain.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("a number or all");
    }
    return Long.parseLong(plain);
  }
}
