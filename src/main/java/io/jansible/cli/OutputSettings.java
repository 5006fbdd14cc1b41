package io.jansible.cli;

import static io.jansible.cli.Setting.of;

import io.jansible.output.CallbackSettings;
import io.jansible.output.ResultStyle;
import java.util.List;

/** The settings that say how a run is shown. */
final class OutputSettings {
  private OutputSettings() {}

  private static final Kind<Boolean> YAML = new Kind<>("string", (text, base) -> isYaml(text));

  static final Setting<String> STDOUT_CALLBACK =
      of(
              "DEFAULT_STDOUT_CALLBACK",
              Kinds.TEXT,
              "default",
              "defaults.stdout_callback",
              "ANSIBLE_STDOUT_CALLBACK")
          .doc("The callback that shows the run.");
  static final Setting<List<String>> CALLBACKS_ENABLED =
      of(
              "CALLBACKS_ENABLED",
              Kinds.LIST,
              "",
              "defaults.callbacks_enabled",
              "ANSIBLE_CALLBACKS_ENABLED")
          .doc("The callbacks that add something to it, with commas between.");
  static final Setting<Boolean> AD_HOC_CALLBACKS =
      of(
              "DEFAULT_LOAD_CALLBACK_PLUGINS",
              Kinds.BOOLEAN,
              "false",
              "defaults.bin_ansible_callbacks",
              "ANSIBLE_LOAD_CALLBACK_PLUGINS")
          .doc("Whether the chosen callbacks are those of ad-hoc calls, too.");
  static final Setting<Boolean> VERBOSE_TO_STDERR =
      of(
              "VERBOSE_TO_STDERR",
              Kinds.BOOLEAN,
              "false",
              "defaults.verbose_to_stderr",
              "ANSIBLE_VERBOSE_TO_STDERR")
          .doc("Whether what -v tells besides goes to standard error.");
  static final Setting<Boolean> DISPLAY_SKIPPED_HOSTS =
      of(
              "DISPLAY_SKIPPED_HOSTS",
              Kinds.BOOLEAN,
              "true",
              "defaults.display_skipped_hosts",
              "ANSIBLE_DISPLAY_SKIPPED_HOSTS",
              "DISPLAY_SKIPPED_HOSTS")
          .doc("Whether skipped tasks are shown.");
  static final Setting<Boolean> DISPLAY_OK_HOSTS =
      of(
              "display_ok_hosts",
              Kinds.BOOLEAN,
              "true",
              "defaults.display_ok_hosts",
              "ANSIBLE_DISPLAY_OK_HOSTS")
          .ofPlugin("callback default")
          .doc("Whether tasks are shown that changed nothing.");
  static final Setting<Boolean> DISPLAY_FAILED_STDERR =
      of(
              "display_failed_stderr",
              Kinds.BOOLEAN,
              "false",
              "defaults.display_failed_stderr",
              "ANSIBLE_DISPLAY_FAILED_STDERR")
          .ofPlugin("callback default")
          .doc("Whether failures go to standard error.");
  static final Setting<Boolean> SHOW_PER_HOST_START =
      of(
              "show_per_host_start",
              Kinds.BOOLEAN,
              "false",
              "defaults.show_per_host_start",
              "ANSIBLE_SHOW_PER_HOST_START")
          .ofPlugin("callback default")
          .doc("Whether it is told when a host begins with a task.");
  static final Setting<Boolean> CHECK_MODE_MARKERS =
      of(
              "check_mode_markers",
              Kinds.BOOLEAN,
              "false",
              "defaults.check_mode_markers",
              "ANSIBLE_CHECK_MODE_MARKERS")
          .ofPlugin("callback default")
          .doc("Whether banners say that they are of check mode.");
  static final Setting<Boolean> SHOW_TASK_PATH_ON_FAILURE =
      of(
              "show_task_path_on_failure",
              Kinds.BOOLEAN,
              "false",
              "defaults.show_task_path_on_failure",
              "ANSIBLE_SHOW_TASK_PATH_ON_FAILURE")
          .ofPlugin("callback default")
          .doc("Whether a failure shows the task's place.");
  static final Setting<Boolean> DISPLAY_ARGS_TO_STDOUT =
      of(
              "DISPLAY_ARGS_TO_STDOUT",
              Kinds.BOOLEAN,
              "false",
              "defaults.display_args_to_stdout",
              "ANSIBLE_DISPLAY_ARGS_TO_STDOUT")
          .doc("Whether banners show the task's arguments.");
  static final Setting<Boolean> SHOW_CUSTOM_STATS =
      of(
              "SHOW_CUSTOM_STATS",
              Kinds.BOOLEAN,
              "false",
              "defaults.show_custom_stats",
              "ANSIBLE_SHOW_CUSTOM_STATS")
          .doc("Whether what set_stats noted follows the recap.");
  static final Setting<Boolean> RESULT_FORMAT =
      of(
              "result_format",
              YAML,
              "json",
              "defaults.callback_result_format",
              "ANSIBLE_CALLBACK_RESULT_FORMAT")
          .ofPlugin("callback default")
          .doc("How results are written: json or yaml.");
  static final Setting<Boolean> PRETTY_RESULTS =
      of(
              "pretty_results",
              Kinds.BOOLEAN,
              null,
              "defaults.callback_format_pretty",
              "ANSIBLE_CALLBACK_FORMAT_PRETTY")
          .ofPlugin("callback default")
          .doc("Whether results are made for reading; as Ansible has it when nobody says.");

  static CallbackSettings in(Configuration configuration) {
    return new CallbackSettings(
        configuration.get(DISPLAY_OK_HOSTS),
        configuration.get(DISPLAY_SKIPPED_HOSTS),
        configuration.get(DISPLAY_FAILED_STDERR),
        configuration.get(SHOW_PER_HOST_START),
        configuration.get(CHECK_MODE_MARKERS),
        configuration.get(SHOW_TASK_PATH_ON_FAILURE),
        configuration.get(DISPLAY_ARGS_TO_STDOUT),
        configuration.get(Settings.DIFF_CONTEXT),
        configuration.get(SHOW_CUSTOM_STATS),
        results(configuration));
  }

  private static ResultStyle results(Configuration configuration) {
    boolean yaml = configuration.get(RESULT_FORMAT);
    Boolean pretty = configuration.get(PRETTY_RESULTS);
    if (pretty == null) {
      return yaml ? ResultStyle.YAML : ResultStyle.JSON;
    }
    if (yaml) {
      return pretty ? ResultStyle.YAML : ResultStyle.EXACT_YAML;
    }
    return pretty ? ResultStyle.SPREAD_JSON : ResultStyle.FLAT_JSON;
  }

  private static boolean isYaml(String text) {
    return switch (text) {
      case "yaml" -> true;
      case "json" -> false;
      default -> throw new IllegalArgumentException("json or yaml");
    };
  }
}
