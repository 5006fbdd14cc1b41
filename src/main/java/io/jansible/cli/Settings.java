package io.jansible.cli;

import io.jansible.output.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All settings that jansible serves. A setting that is not here is reported, never ignored. */
final class Settings {
  private Settings() {}

  static final Setting<List<String>> INVENTORY =
      of("defaults", "inventory", Kinds.SOURCES, null, "ANSIBLE_INVENTORY");
  static final Setting<Integer> FORKS = of("defaults", "forks", Kinds.INTEGER, 5, "ANSIBLE_FORKS");
  static final Setting<String> REMOTE_USER =
      of("defaults", "remote_user", Kinds.TEXT, null, "ANSIBLE_REMOTE_USER");
  static final Setting<Integer> REMOTE_PORT =
      of("defaults", "remote_port", Kinds.INTEGER, null, "ANSIBLE_REMOTE_PORT");
  static final Setting<Path> PRIVATE_KEY_FILE =
      of("defaults", "private_key_file", Kinds.PATH, null, "ANSIBLE_PRIVATE_KEY_FILE");
  static final Setting<Boolean> HOST_KEY_CHECKING =
      of(
          "defaults",
          "host_key_checking",
          Kinds.BOOLEAN,
          null,
          "ANSIBLE_SSH_HOST_KEY_CHECKING",
          "ANSIBLE_HOST_KEY_CHECKING");
  static final Setting<Integer> TIMEOUT =
      of("defaults", "timeout", Kinds.INTEGER, 10, "ANSIBLE_TIMEOUT");
  static final Setting<String> TRANSPORT =
      of("defaults", "transport", Kinds.TEXT, "ssh", "ANSIBLE_TRANSPORT");
  static final Setting<Boolean> ASK_PASS =
      of("defaults", "ask_pass", Kinds.BOOLEAN, false, "ANSIBLE_ASK_PASS");
  static final Setting<String> EXECUTABLE =
      of("defaults", "executable", Kinds.TEXT, null, "ANSIBLE_EXECUTABLE");
  static final Setting<String> GATHERING =
      of("defaults", "gathering", Kinds.GATHERING, "implicit", "ANSIBLE_GATHERING");
  static final Setting<String> MANAGED =
      of("defaults", "ansible_managed", Kinds.TEXT, "Ansible managed", "ANSIBLE_MANAGED");
  static final Setting<Boolean> NO_LOG =
      of("defaults", "no_log", Kinds.BOOLEAN, false, "ANSIBLE_NO_LOG");
  static final Setting<Boolean> JINJA2_NATIVE =
      of("defaults", "jinja2_native", Kinds.BOOLEAN, null, "ANSIBLE_JINJA2_NATIVE");
  static final Setting<Boolean> NO_COLOR =
      of("defaults", "nocolor", Kinds.BOOLEAN, false, "ANSIBLE_NOCOLOR", "NO_COLOR");
  static final Setting<Boolean> FORCE_COLOR =
      of("defaults", "force_color", Kinds.BOOLEAN, false, "ANSIBLE_FORCE_COLOR");
  static final Setting<Boolean> DISPLAY_SKIPPED_HOSTS =
      of(
          "defaults",
          "display_skipped_hosts",
          Kinds.BOOLEAN,
          true,
          "ANSIBLE_DISPLAY_SKIPPED_HOSTS",
          "DISPLAY_SKIPPED_HOSTS");
  static final Setting<Boolean> DISPLAY_OK_HOSTS =
      of("defaults", "display_ok_hosts", Kinds.BOOLEAN, true, "ANSIBLE_DISPLAY_OK_HOSTS");
  static final Setting<Boolean> DISPLAY_FAILED_STDERR =
      of(
          "defaults",
          "display_failed_stderr",
          Kinds.BOOLEAN,
          false,
          "ANSIBLE_DISPLAY_FAILED_STDERR");
  static final Setting<Boolean> SHOW_PER_HOST_START =
      of("defaults", "show_per_host_start", Kinds.BOOLEAN, false, "ANSIBLE_SHOW_PER_HOST_START");
  static final Setting<Boolean> CHECK_MODE_MARKERS =
      of("defaults", "check_mode_markers", Kinds.BOOLEAN, false, "ANSIBLE_CHECK_MODE_MARKERS");
  static final Setting<Boolean> SHOW_TASK_PATH_ON_FAILURE =
      of(
          "defaults",
          "show_task_path_on_failure",
          Kinds.BOOLEAN,
          false,
          "ANSIBLE_SHOW_TASK_PATH_ON_FAILURE");
  static final Setting<Boolean> DISPLAY_ARGS_TO_STDOUT =
      of(
          "defaults",
          "display_args_to_stdout",
          Kinds.BOOLEAN,
          false,
          "ANSIBLE_DISPLAY_ARGS_TO_STDOUT");
  static final Setting<Boolean> DEPRECATION_WARNINGS =
      of("defaults", "deprecation_warnings", Kinds.BOOLEAN, true, "ANSIBLE_DEPRECATION_WARNINGS");
  static final Setting<Boolean> LOCALHOST_WARNING =
      of("defaults", "localhost_warning", Kinds.BOOLEAN, true, "ANSIBLE_LOCALHOST_WARNING");
  static final Setting<Boolean> DIFF_ALWAYS =
      of("diff", "always", Kinds.BOOLEAN, false, "ANSIBLE_DIFF_ALWAYS");
  static final Setting<Integer> DIFF_CONTEXT =
      of("diff", "context", Kinds.INTEGER, 3, "ANSIBLE_DIFF_CONTEXT");
  static final Setting<Integer> VERBOSITY =
      of("defaults", "verbosity", Kinds.INTEGER, 0, "ANSIBLE_VERBOSITY");

  static final Setting<Boolean> BECOME =
      of("privilege_escalation", "become", Kinds.BOOLEAN, false, "ANSIBLE_BECOME");
  static final Setting<String> BECOME_METHOD =
      of("privilege_escalation", "become_method", Kinds.TEXT, "sudo", "ANSIBLE_BECOME_METHOD");
  static final Setting<String> BECOME_USER =
      of("privilege_escalation", "become_user", Kinds.TEXT, "root", "ANSIBLE_BECOME_USER");
  static final Setting<String> BECOME_EXE =
      of("privilege_escalation", "become_exe", Kinds.TEXT, null, "ANSIBLE_BECOME_EXE");
  static final Setting<String> BECOME_FLAGS =
      of("privilege_escalation", "become_flags", Kinds.TEXT, null, "ANSIBLE_BECOME_FLAGS");
  static final Setting<Boolean> BECOME_ASK_PASS =
      of(
          "privilege_escalation",
          "become_ask_pass",
          Kinds.BOOLEAN,
          false,
          "ANSIBLE_BECOME_ASK_PASS");

  static final Setting<List<String>> SSH_ARGS =
      of("ssh_connection", "ssh_args", Kinds.WORDS, List.of(), "ANSIBLE_SSH_ARGS");
  static final Setting<List<String>> SSH_COMMON_ARGS =
      of("ssh_connection", "ssh_common_args", Kinds.WORDS, List.of(), "ANSIBLE_SSH_COMMON_ARGS");
  static final Setting<List<String>> SSH_EXTRA_ARGS =
      of("ssh_connection", "ssh_extra_args", Kinds.WORDS, List.of(), "ANSIBLE_SSH_EXTRA_ARGS");
  static final Setting<Integer> SSH_RETRIES =
      of("ssh_connection", "retries", Kinds.INTEGER, 0, "ANSIBLE_SSH_RETRIES");

  /** The colour of a role's texts. */
  static Setting<String> colour(Role role) {
    return of(
        "colors",
        role.name().toLowerCase(Locale.ROOT),
        Kinds.COLOUR,
        role.defaultColour(),
        "ANSIBLE_COLOR_" + role.name());
  }

  /** Every setting above. */
  static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(named());
    for (Role role : Role.values()) {
      all.add(colour(role));
    }
    return all;
  }

  private static List<Setting<?>> named() {
    return List.of(
        INVENTORY,
        FORKS,
        REMOTE_USER,
        REMOTE_PORT,
        PRIVATE_KEY_FILE,
        HOST_KEY_CHECKING,
        TIMEOUT,
        TRANSPORT,
        ASK_PASS,
        EXECUTABLE,
        GATHERING,
        MANAGED,
        NO_LOG,
        JINJA2_NATIVE,
        NO_COLOR,
        FORCE_COLOR,
        DISPLAY_SKIPPED_HOSTS,
        DISPLAY_OK_HOSTS,
        DISPLAY_FAILED_STDERR,
        SHOW_PER_HOST_START,
        CHECK_MODE_MARKERS,
        SHOW_TASK_PATH_ON_FAILURE,
        DISPLAY_ARGS_TO_STDOUT,
        DEPRECATION_WARNINGS,
        LOCALHOST_WARNING,
        DIFF_ALWAYS,
        DIFF_CONTEXT,
        VERBOSITY,
        BECOME,
        BECOME_METHOD,
        BECOME_USER,
        BECOME_EXE,
        BECOME_FLAGS,
        BECOME_ASK_PASS,
        SSH_ARGS,
        SSH_COMMON_ARGS,
        SSH_EXTRA_ARGS,
        SSH_RETRIES);
  }

  private static <T> Setting<T> of(
      String section, String key, Setting.Kind<T> kind, T defaultValue, String... environment) {
    return new Setting<>(section, key, List.of(environment), kind, defaultValue);
  }
}
