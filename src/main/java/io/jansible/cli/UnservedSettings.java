package io.jansible.cli;

import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells which lines of an ansible.cfg have no effect, so that none is ignored without a word. */
final class UnservedSettings {
  /**
   * Settings of Ansible's that only concern Python, its processes or its files: nothing is lost.
   */
  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "defaults.interpreter_python",
          "defaults.remote_tmp",
          "defaults.local_tmp",
          "defaults.module_compression",
          "defaults.poll_interval",
          "defaults.internal_poll_interval",
          "defaults.command_warnings",
          "defaults.system_warnings",
          "defaults.bin_ansible_callbacks",
          "defaults.retry_files_enabled",
          "defaults.nocows",
          "defaults.cow_selection",
          "ssh_connection.pipelining",
          "ssh_connection.control_path",
          "ssh_connection.control_path_dir",
          "ssh_connection.scp_if_ssh",
          "ssh_connection.sftp_batch_mode",
          "ssh_connection.transfer_method",
          "ssh_connection.usetty",
          "connection.pipelining");

  private UnservedSettings() {}

  static List<Problem> warnings(Map<String, ConfigFile.Entry> entries) {
    Set<String> served = new HashSet<>(WITHOUT_MEANING);
    for (Setting<?> setting : Settings.all()) {
      served.add(setting.section() + "." + setting.key());
    }
    List<Problem> warnings = new ArrayList<>();
    for (ConfigFile.Entry entry : entries.values()) {
      if (!served.contains(entry.section() + "." + entry.key())) {
        warnings.add(
            Problem.at(
                    new Position(entry.at().source(), entry.at().line(), 1),
                    "["
                        + entry.section()
                        + "] "
                        + entry.key()
                        + " is not supported yet and has no effect.")
                .withHint(hint(entry, served)));
      }
    }
    return warnings;
  }

  private static String hint(ConfigFile.Entry entry, Set<String> served) {
    String section = entry.section() + ".";
    List<String> here =
        served.stream()
            .filter(name -> name.startsWith(section))
            .map(name -> name.substring(section.length()))
            .sorted()
            .toList();
    String near = Suggestion.hint(entry.key(), here);
    return near == null ? Suggestion.hint(section + entry.key(), new TreeSet<>(served)) : near;
  }
}
