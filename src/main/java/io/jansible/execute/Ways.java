package io.jansible.execute;

import java.util.List;
import java.util.Map;

/** The ways to a host and to another user there, under all names that Ansible knows them by. */
public final class Ways {
  private static final String BUILTIN = "ansible.builtin.";

  /** Ansible's connection plugins that mean SSH or this machine. */
  private static final Map<String, String> CONNECTIONS =
      Map.of(
          "ssh", "ssh",
          "smart", "ssh",
          "paramiko", "ssh",
          "paramiko_ssh", "ssh",
          "local", "local");

  private static final List<String> METHODS = List.of("sudo", "su", "doas");

  private Ways() {}

  /** The kind of connection that a name means, ssh or local; null when it is not served. */
  public static String connection(String name) {
    return CONNECTIONS.get(plain(name, BUILTIN));
  }

  /** The become method that a name means; null when it is not served. */
  public static String becomeMethod(String name) {
    String plain = plain(plain(name, BUILTIN), "community.general.");
    return METHODS.contains(plain) ? plain : null;
  }

  /** What to say of a connection that is not served. */
  public static String noConnection(String name) {
    return "the connection '" + name + "' is not supported; there are ssh and local";
  }

  /** What to say of a become method that is not served. */
  public static String noMethod(String name) {
    return "the become method '" + name + "' is not supported; there are sudo, su and doas";
  }

  private static String plain(String name, String prefix) {
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }
}
