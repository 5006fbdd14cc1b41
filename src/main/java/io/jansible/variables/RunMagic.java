package io.jansible.variables;

import io.jansible.inventory.ControllerPython;
import io.jansible.inventory.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The magic variables that are the same on every host and in every play. */
final class RunMagic {
  private RunMagic() {}

  /**
   * @param flags what the run was started with
   */
  static Map<String, Object> of(Path playbookDirectory, RunFlags flags) {
    Map<String, Object> magic = new LinkedHashMap<>();
    magic.put("playbook_dir", playbookDirectory.toString());
    magic.put("ansible_check_mode", flags.checkMode());
    magic.put("ansible_diff_mode", flags.diffMode());
    magic.put("ansible_forks", (long) flags.forks());
    magic.put("ansible_verbosity", (long) flags.verbosity());
    magic.put("ansible_run_tags", flags.runTags());
    magic.put("ansible_skip_tags", flags.skipTags());
    if (flags.limit() != null) {
      magic.put("ansible_limit", flags.limit());
    }
    magic.put("ansible_inventory_sources", flags.sources());
    magic.put("ansible_managed", flags.managed());
    magic.put("ansible_config_file", flags.configFile());
    magic.put("ansible_version", version());
    magic.put("ansible_playbook_python", ControllerPython.path());
    return Collections.unmodifiableMap(magic);
  }

  /**
   * The Ansible whose language this is: playbooks compare with it to find out what they may use.
   */
  private static Map<String, Object> version() {
    Map<String, Object> version = new LinkedHashMap<>();
    version.put("full", "2.19.0");
    version.put("major", 2L);
    version.put("minor", 19L);
    version.put("revision", 0L);
    version.put("string", "2.19.0");
    return Collections.unmodifiableMap(version);
  }

  static List<String> groupNames(Host host) {
    List<String> names = new ArrayList<>();
    host.groups().forEach(group -> names.add(group.name()));
    names.remove("all");
    Collections.sort(names);
    return names;
  }
}
