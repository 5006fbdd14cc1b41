package io.jansible.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings of Ansible's that mean nothing here, and why. Each line has a {@code section.key} and
 * the variables of the environment; {@code -} stands for no place in ansible.cfg.
 */
final class ForeignSettings {
  private static final Map<String, String> BY_REASON =
      Map.of(
          "modules need no Python here",
          """
          defaults.interpreter_python ANSIBLE_PYTHON_INTERPRETER
          defaults.module_compression
          defaults.module_utils ANSIBLE_MODULE_UTILS
          defaults.module_ignore_exts ANSIBLE_MODULE_IGNORE_EXTS
          defaults.module_strict_utf8_response ANSIBLE_MODULE_STRICT_UTF8_RESPONSE
          defaults.python_module_rlimit_nofile ANSIBLE_PYTHON_MODULE_RLIMIT_NOFILE
          """,
          "plugins that are written in Python do not run here; what is used and missing is told by"
              + " name",
          """
          defaults.action_plugins ANSIBLE_ACTION_PLUGINS
          defaults.become_plugins ANSIBLE_BECOME_PLUGINS
          defaults.cache_plugins ANSIBLE_CACHE_PLUGINS
          defaults.callback_plugins ANSIBLE_CALLBACK_PLUGINS
          defaults.cliconf_plugins ANSIBLE_CLICONF_PLUGINS
          defaults.connection_plugins ANSIBLE_CONNECTION_PLUGINS
          defaults.doc_fragment_plugins ANSIBLE_DOC_FRAGMENT_PLUGINS
          defaults.filter_plugins ANSIBLE_FILTER_PLUGINS
          defaults.httpapi_plugins ANSIBLE_HTTPAPI_PLUGINS
          defaults.inventory_plugins ANSIBLE_INVENTORY_PLUGINS
          defaults.jinja2_extensions ANSIBLE_JINJA2_EXTENSIONS
          defaults.lookup_plugins ANSIBLE_LOOKUP_PLUGINS
          defaults.netconf_plugins ANSIBLE_NETCONF_PLUGINS
          defaults.plugin_filters_cfg
          defaults.strategy_plugins ANSIBLE_STRATEGY_PLUGINS
          defaults.terminal_plugins ANSIBLE_TERMINAL_PLUGINS
          defaults.test_plugins ANSIBLE_TEST_PLUGINS
          defaults.vars_plugins ANSIBLE_VARS_PLUGINS
          """,
          "jansible has no temporary files or processes of that kind",
          """
          defaults.internal_poll_interval
          defaults.keep_remote_files ANSIBLE_KEEP_REMOTE_FILES
          defaults.pipelining ANSIBLE_PIPELINING
          connection.pipelining ANSIBLE_SSH_PIPELINING
          ssh_connection.control_path ANSIBLE_SSH_CONTROL_PATH
          ssh_connection.control_path_dir ANSIBLE_SSH_CONTROL_PATH_DIR
          ssh_connection.pipelining
          ssh_connection.scp_extra_args ANSIBLE_SCP_EXTRA_ARGS
          ssh_connection.scp_if_ssh ANSIBLE_SCP_IF_SSH
          ssh_connection.sftp_batch_mode ANSIBLE_SFTP_BATCH_MODE
          ssh_connection.sftp_extra_args ANSIBLE_SFTP_EXTRA_ARGS
          ssh_connection.transfer_method ANSIBLE_SSH_TRANSFER_METHOD
          ssh_connection.usetty ANSIBLE_SSH_USETTY
          - ANSIBLE_WORKER_SHUTDOWN_POLL_COUNT ANSIBLE_WORKER_SHUTDOWN_POLL_DELAY
          """,
          "jansible writes to no system log",
          """
          defaults.no_target_syslog ANSIBLE_NO_TARGET_SYSLOG
          defaults.syslog_facility ANSIBLE_SYSLOG_FACILITY
          defaults.target_log_info ANSIBLE_TARGET_LOG_INFO
          """,
          "it is about warnings that jansible does not give",
          """
          defaults.action_warnings ANSIBLE_ACTION_WARNINGS
          defaults.command_warnings ANSIBLE_COMMAND_WARNINGS
          defaults.devel_warning ANSIBLE_DEVEL_WARNING
          defaults.system_warnings ANSIBLE_SYSTEM_WARNINGS
          """,
          "banners have no cows here",
          """
          defaults.cow_selection ANSIBLE_COW_SELECTION
          defaults.cowpath ANSIBLE_COW_PATH
          defaults.cowsay_enabled_stencils ANSIBLE_COW_ACCEPTLIST
          defaults.nocows ANSIBLE_NOCOWS
          """,
          "it is about devices that no module here reaches",
          """
          defaults.network_group_modules ANSIBLE_NETWORK_GROUP_MODULES
          defaults.use_persistent_connections ANSIBLE_USE_PERSISTENT_CONNECTIONS
          defaults.win_async_startup_timeout ANSIBLE_WIN_ASYNC_STARTUP_TIMEOUT
          selinux.libvirt_lxc_noseclabel ANSIBLE_LIBVIRT_LXC_NOSECLABEL
          """);

  /** Sections of which nothing is about what jansible does. */
  private static final Map<String, String> SECTIONS =
      Map.of(
          "galaxy", "there is no command for it here",
          "netconf_connection", "it is about devices that no module here reaches",
          "paramiko_connection", "jansible has its own SSH",
          "persistent_connection", "it is about devices that no module here reaches");

  private final Map<String, String> reasons = new TreeMap<>();

  ForeignSettings() {
    BY_REASON.forEach(
        (reason, lines) -> {
          for (String word : lines.split("\\s+")) {
            reasons.put(word, reason);
          }
        });
  }

  /** Every name that there is a reason for. */
  Set<String> names() {
    return reasons.keySet();
  }

  /** Why a {@code section.key} or a variable of the environment is nothing here, or null. */
  String reason(String name) {
    String section = name.substring(0, Math.max(0, name.indexOf('.')));
    return SECTIONS.getOrDefault(section, reasons.get(name));
  }
}
