package io.jansible.variables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which names a node may give its facts, and how they are spelled as variables. */
public final class FactNames {
  private static final String PREFIX = "ansible_";

  /** Variables that decide how the machine that runs the playbook reaches a host. */
  private static final Set<String> CONNECTION =
      Set.of(
          "ansible_connection",
          "ansible_host",
          "ansible_port",
          "ansible_user",
          "ansible_password",
          "ansible_private_key_file",
          "ansible_pipelining",
          "ansible_shell_type",
          "ansible_shell_executable",
          "ansible_timeout",
          "ansible_module_compression",
          "ansible_delegated_vars",
          "ansible_play_hosts",
          "ansible_play_batch",
          "ansible_version");

  private FactNames() {}

  /** A fact's name inside {@code ansible_facts}. */
  static String bare(String name) {
    return name.startsWith(PREFIX) && !name.equals("ansible_local")
        ? name.substring(PREFIX.length())
        : name;
  }

  /**
   * The facts without what could redirect the run: a node is not trusted to say how it, or any
   * other machine, is reached or who one becomes there.
   */
  public static Map<String, Object> trusted(Map<String, Object> facts) {
    Map<String, Object> trusted = new LinkedHashMap<>();
    facts.forEach(
        (name, value) -> {
          if (!steersConnection(name)) {
            trusted.put(name, value);
          }
        });
    return trusted;
  }

  static boolean steersConnection(String name) {
    if (CONNECTION.contains(name)) {
      return true;
    }
    return (name.startsWith("ansible_ssh_") && !name.startsWith("ansible_ssh_host_key_"))
        || name.startsWith("ansible_become")
        || name.startsWith("ansible_sudo_")
        || name.startsWith("ansible_su_")
        || name.startsWith("ansible_local_tmp")
        || (name.startsWith("ansible_") && name.endsWith("_interpreter"));
  }
}
