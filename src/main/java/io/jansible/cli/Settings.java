package io.jansible.cli;

import static io.jansible.cli.Setting.of;

import io.jansible.output.Role;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The settings that jansible serves: a setting is one constant here, or in a class of {@link
 * #GROUPS}. A setting that is not there is reported, never ignored.
 */
final class Settings {
  private Settings() {}

  /** The classes whose constants are settings. */
  private static final List<Class<?>> GROUPS =
      List.of(
          Settings.class,
          PlaySettings.class,
          FactSettings.class,
          OutputSettings.class,
          CallbackOptions.class,
          SourceSettings.class,
          RetryFiles.class,
          TaskSettings.class,
          VaultSettings.class);

  static final Setting<List<String>> INVENTORY =
      of(
              "DEFAULT_HOST_LIST",
              Kinds.SOURCES,
              "/etc/ansible/hosts",
              "defaults.inventory",
              "ANSIBLE_INVENTORY")
          .doc("The inventory's sources, with commas between.");
  static final Setting<Integer> FORKS =
      of("DEFAULT_FORKS", Kinds.INTEGER, "5", "defaults.forks", "ANSIBLE_FORKS")
          .doc("How many hosts work at once.");
  static final Setting<String> REMOTE_USER =
      of("DEFAULT_REMOTE_USER", Kinds.TEXT, null, "defaults.remote_user", "ANSIBLE_REMOTE_USER")
          .doc("Whom to log in as.");
  static final Setting<Integer> REMOTE_PORT =
      of("DEFAULT_REMOTE_PORT", Kinds.INTEGER, null, "defaults.remote_port", "ANSIBLE_REMOTE_PORT")
          .doc("The port to log in at.");
  static final Setting<Path> PRIVATE_KEY_FILE =
      of(
              "DEFAULT_PRIVATE_KEY_FILE",
              Kinds.PATH,
              null,
              "defaults.private_key_file",
              "ANSIBLE_PRIVATE_KEY_FILE")
          .doc("The key to log in with.");
  static final Setting<Boolean> HOST_KEY_CHECKING =
      of(
              "HOST_KEY_CHECKING",
              Kinds.BOOLEAN,
              null,
              "defaults.host_key_checking",
              "ANSIBLE_SSH_HOST_KEY_CHECKING",
              "ANSIBLE_HOST_KEY_CHECKING")
          .doc(
              "Whether a server's key must be known; as the system's ssh has it when nobody says.");
  static final Setting<Integer> TIMEOUT =
      of("DEFAULT_TIMEOUT", Kinds.INTEGER, "10", "defaults.timeout", "ANSIBLE_TIMEOUT")
          .doc("Seconds until connecting is given up.");
  static final Setting<String> TRANSPORT =
      of("DEFAULT_TRANSPORT", Kinds.TEXT, "ssh", "defaults.transport", "ANSIBLE_TRANSPORT")
          .doc("How hosts are reached.");
  static final Setting<Boolean> ASK_PASS =
      of("DEFAULT_ASK_PASS", Kinds.BOOLEAN, "false", "defaults.ask_pass", "ANSIBLE_ASK_PASS")
          .doc("Whether to ask for the login's password.");
  static final Setting<List<Path>> ROLES_PATH =
      of(
              "DEFAULT_ROLES_PATH",
              Kinds.PATHS,
              "~/.ansible/roles:/usr/share/ansible/roles:/etc/ansible/roles",
              "defaults.roles_path",
              "ANSIBLE_ROLES_PATH")
          .doc("Where roles are looked for, after the directory roles beside the playbook.");
  static final Setting<List<Path>> COLLECTIONS_PATH =
      of(
              "COLLECTIONS_PATHS",
              Kinds.PATHS,
              "~/.ansible/collections:/usr/share/ansible/collections",
              "defaults.collections_path",
              "ANSIBLE_COLLECTIONS_PATH")
          .doc("Where collections are looked for, in directories ansible_collections.");
  static final Setting<List<String>> RUN_TAGS =
      of("TAGS_RUN", Kinds.LIST, "", "tags.run", "ANSIBLE_RUN_TAGS")
          .doc("Tags of the steps that run; empty for all.");
  static final Setting<List<String>> SKIP_TAGS =
      of("TAGS_SKIP", Kinds.LIST, "", "tags.skip", "ANSIBLE_SKIP_TAGS")
          .doc("Tags of steps that do not run.");
  static final Setting<String> EXECUTABLE =
      of("DEFAULT_EXECUTABLE", Kinds.TEXT, null, "defaults.executable", "ANSIBLE_EXECUTABLE")
          .doc("The shell on the nodes.");
  static final Setting<String> GATHERING =
      of(
              "DEFAULT_GATHERING",
              Kinds.oneOf("implicit", "explicit", "smart"),
              "implicit",
              "defaults.gathering",
              "ANSIBLE_GATHERING")
          .doc("When plays gather facts.");
  static final Setting<String> MANAGED =
      of(
              "DEFAULT_MANAGED_STR",
              Kinds.TEXT,
              "Ansible managed",
              "defaults.ansible_managed",
              "ANSIBLE_MANAGED")
          .doc("The text of ansible_managed.");
  static final Setting<Boolean> NO_LOG =
      of("DEFAULT_NO_LOG", Kinds.BOOLEAN, "false", "defaults.no_log", "ANSIBLE_NO_LOG")
          .doc("Whether every task keeps its results to itself.");
  static final Setting<Boolean> JINJA2_NATIVE =
      of(
              "DEFAULT_JINJA2_NATIVE",
              Kinds.BOOLEAN,
              null,
              "defaults.jinja2_native",
              "ANSIBLE_JINJA2_NATIVE")
          .doc("Whether an expression keeps its type; false gives the values of 2.18.");
  static final Setting<Boolean> NO_COLOR =
      of(
              "ANSIBLE_NOCOLOR",
              Kinds.BOOLEAN,
              "false",
              "defaults.nocolor",
              "ANSIBLE_NOCOLOR",
              "NO_COLOR")
          .doc("Whether nothing is coloured.");
  static final Setting<Boolean> FORCE_COLOR =
      of(
              "ANSIBLE_FORCE_COLOR",
              Kinds.BOOLEAN,
              "false",
              "defaults.force_color",
              "ANSIBLE_FORCE_COLOR")
          .doc("Whether output is coloured without a terminal, too.");
  static final Setting<Boolean> DEPRECATION_WARNINGS =
      of(
              "DEPRECATION_WARNINGS",
              Kinds.BOOLEAN,
              "true",
              "defaults.deprecation_warnings",
              "ANSIBLE_DEPRECATION_WARNINGS")
          .doc("Whether it is told what will not work later.");
  static final Setting<Boolean> LOCALHOST_WARNING =
      of(
              "LOCALHOST_WARNING",
              Kinds.BOOLEAN,
              "true",
              "defaults.localhost_warning",
              "ANSIBLE_LOCALHOST_WARNING")
          .doc("Whether it is told that there is only the implicit localhost.");
  static final Setting<Boolean> DIFF_ALWAYS =
      of("DIFF_ALWAYS", Kinds.BOOLEAN, "false", "diff.always", "ANSIBLE_DIFF_ALWAYS")
          .doc("Whether --diff is always on.");
  static final Setting<Integer> DIFF_CONTEXT =
      of("DIFF_CONTEXT", Kinds.INTEGER, "3", "diff.context", "ANSIBLE_DIFF_CONTEXT")
          .doc("How many unchanged lines a diff shows around changed ones.");
  static final Setting<Integer> VERBOSITY =
      of("DEFAULT_VERBOSITY", Kinds.INTEGER, "0", "defaults.verbosity", "ANSIBLE_VERBOSITY")
          .doc("How much is told: as many -v as this.");
  static final Setting<Boolean> BECOME =
      of("DEFAULT_BECOME", Kinds.BOOLEAN, "false", "privilege_escalation.become", "ANSIBLE_BECOME")
          .doc("Whether tasks run as another user.");
  static final Setting<String> BECOME_METHOD =
      of(
              "DEFAULT_BECOME_METHOD",
              Kinds.TEXT,
              "sudo",
              "privilege_escalation.become_method",
              "ANSIBLE_BECOME_METHOD")
          .doc("How tasks become that user.");
  static final Setting<String> BECOME_USER =
      of(
              "DEFAULT_BECOME_USER",
              Kinds.TEXT,
              "root",
              "privilege_escalation.become_user",
              "ANSIBLE_BECOME_USER")
          .doc("The user that tasks become.");
  static final Setting<String> BECOME_EXE =
      of(
              "DEFAULT_BECOME_EXE",
              Kinds.TEXT,
              null,
              "privilege_escalation.become_exe",
              "ANSIBLE_BECOME_EXE")
          .doc("The program to become another user with.");
  static final Setting<String> BECOME_FLAGS =
      of(
              "DEFAULT_BECOME_FLAGS",
              Kinds.TEXT,
              null,
              "privilege_escalation.become_flags",
              "ANSIBLE_BECOME_FLAGS")
          .doc("More arguments for that program.");
  static final Setting<Boolean> BECOME_ALLOW_SAME_USER =
      of(
              "BECOME_ALLOW_SAME_USER",
              Kinds.BOOLEAN,
              "false",
              "privilege_escalation.become_allow_same_user",
              "ANSIBLE_BECOME_ALLOW_SAME_USER")
          .doc("Whether tasks become the user that they log in as, where that is the same one.");
  static final Setting<Boolean> BECOME_ASK_PASS =
      of(
              "DEFAULT_BECOME_ASK_PASS",
              Kinds.BOOLEAN,
              "false",
              "privilege_escalation.become_ask_pass",
              "ANSIBLE_BECOME_ASK_PASS")
          .doc("Whether to ask for the password of becoming another user.");
  static final Setting<Path> CONNECTION_PASSWORD_FILE =
      of(
              "CONNECTION_PASSWORD_FILE",
              Kinds.PATH,
              null,
              "defaults.connection_password_file",
              "ANSIBLE_CONNECTION_PASSWORD_FILE")
          .doc("A file that holds the login's password.");
  static final Setting<Path> BECOME_PASSWORD_FILE =
      of(
              "BECOME_PASSWORD_FILE",
              Kinds.PATH,
              null,
              "defaults.become_password_file",
              "ANSIBLE_BECOME_PASSWORD_FILE")
          .doc("A file that holds the password of becoming another user.");
  static final Setting<List<String>> SSH_ARGS =
      of("ssh_args", Kinds.WORDS, "", "ssh_connection.ssh_args", "ANSIBLE_SSH_ARGS")
          .ofPlugin("connection ssh")
          .doc("Arguments for ssh.");
  static final Setting<List<String>> SSH_COMMON_ARGS =
      of(
              "ssh_common_args",
              Kinds.WORDS,
              "",
              "ssh_connection.ssh_common_args",
              "ANSIBLE_SSH_COMMON_ARGS")
          .ofPlugin("connection ssh")
          .doc("More arguments for ssh.");
  static final Setting<List<String>> SSH_EXTRA_ARGS =
      of(
              "ssh_extra_args",
              Kinds.WORDS,
              "",
              "ssh_connection.ssh_extra_args",
              "ANSIBLE_SSH_EXTRA_ARGS")
          .ofPlugin("connection ssh")
          .doc("Still more arguments for ssh.");
  static final Setting<List<String>> SFTP_EXTRA_ARGS =
      of(
              "sftp_extra_args",
              Kinds.WORDS,
              "",
              "ssh_connection.sftp_extra_args",
              "ANSIBLE_SFTP_EXTRA_ARGS")
          .ofPlugin("connection ssh")
          .doc("Arguments for sftp, which jansible has no need of.");
  static final Setting<List<String>> SCP_EXTRA_ARGS =
      of(
              "scp_extra_args",
              Kinds.WORDS,
              "",
              "ssh_connection.scp_extra_args",
              "ANSIBLE_SCP_EXTRA_ARGS")
          .ofPlugin("connection ssh")
          .doc("Arguments for scp, which jansible has no need of.");
  static final Setting<Integer> SSH_RETRIES =
      of(
              "reconnection_retries",
              Kinds.INTEGER,
              "0",
              "ssh_connection.retries",
              "ANSIBLE_SSH_RETRIES")
          .ofPlugin("connection ssh")
          .doc("How often connecting is tried again.");
  static final Setting<Path> HOME =
      of("ANSIBLE_HOME", Kinds.PATH, "~/.ansible", "defaults.home", "ANSIBLE_HOME")
          .doc("Where the defaults of other settings begin.");
  static final Setting<String> EDITOR =
      of("EDITOR", Kinds.TEXT, "vi", "defaults.editor", "ANSIBLE_EDITOR", "EDITOR")
          .doc("The editor of jansible-vault.");
  static final Setting<String> PAGER =
      of("PAGER", Kinds.TEXT, "less", "defaults.pager", "ANSIBLE_PAGER", "PAGER")
          .doc("What shows long texts page by page.");
  static final Setting<String> MODULE_NAME =
      of("DEFAULT_MODULE_NAME", Kinds.TEXT, "command", "defaults.module_name")
          .doc("The module of a call that names none.");
  static final Setting<String> MODULE_ARGS =
      of("DEFAULT_MODULE_ARGS", Kinds.TEXT, null, "defaults.module_args", "ANSIBLE_MODULE_ARGS")
          .doc("The arguments of a call that has none.");

  /** The colour of a role's texts. */
  static Setting<String> colour(Role role) {
    String name = "COLOR_" + role.name();
    String place = "colors." + role.name().toLowerCase(Locale.ROOT);
    return of(name, Kinds.COLOUR, role.defaultColour(), place, "ANSIBLE_" + name)
        .doc("The colour of what is said as " + role.name().toLowerCase(Locale.ROOT) + ".");
  }

  /** Every setting, in the order in which they are written down. */
  static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>();
    GROUPS.forEach(group -> addConstants(group, all));
    for (Role role : Role.values()) {
      all.add(colour(role));
    }
    return all;
  }

  private static void addConstants(Class<?> group, List<Setting<?>> all) {
    for (Field field : group.getDeclaredFields()) {
      if (field.getType() == Setting.class) {
        try {
          all.add((Setting<?>) field.get(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
