package io.jansible.modules;

import java.util.List;

/** The names under which playbooks call modules, and what they have in common. */
final class ModuleSpelling {
  /** The plain names of all modules, for suggestions. */
  static final List<String> NAMES =
      List.of(
          "add_host",
          "assemble",
          "assert",
          "async_status",
          "blockinfile",
          "command",
          "copy",
          "debconf",
          "debug",
          "expect",
          "fail",
          "fetch",
          "file",
          "find",
          "gather_facts",
          "get_url",
          "getent",
          "group",
          "group_by",
          "include_role",
          "include_tasks",
          "include_vars",
          "known_hosts",
          "lineinfile",
          "meta",
          "openssl_certificate",
          "openssl_csr",
          "openssl_privatekey",
          "pause",
          "ping",
          "pip",
          "raw",
          "replace",
          "script",
          "set_fact",
          "set_stats",
          "setup",
          "shell",
          "slurp",
          "stat",
          "tempfile",
          "template",
          "unarchive",
          "user",
          "validate_argument_spec",
          "wait_for",
          "wait_for_connection",
          "x509_certificate");

  private static final List<String> COLLECTIONS =
      List.of("ansible.builtin.", "ansible.legacy.", "community.crypto.");

  private ModuleSpelling() {}

  /**
   * The name without the collection that it lives in; other collections' names stay whole. The
   * openssl modules were Ansible's own once: it still finds them there by their old names.
   */
  static String plain(String name) {
    for (String collection : COLLECTIONS) {
      if (name.startsWith(collection)) {
        String plain = name.substring(collection.length());
        boolean community = plain.startsWith("openssl_") || plain.startsWith("x509_");
        boolean own = !plain.startsWith("x509_");
        return (collection.startsWith("community") ? community : own) ? plain : name;
      }
    }
    return name;
  }
}
