package io.jansible.connection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The way to a host: the target, and what of it only the system's ssh can do (nothing: the built-in
 * client goes).
 */
record SshRoute(SshTarget target, List<String> onlySystem) {

  /**
   * Hears all sources. First what arguments say, then the inventory's variables, then the user's
   * configuration, then the machine's: the first that says something counts.
   */
  static SshRoute to(ConnectionSettings settings, SshHome home) {
    SshArguments arguments = SshArguments.parse(settings.arguments());
    var options = new SshOptions();
    options.addAll(arguments.options());
    options.addAll(variables(settings));
    var reasons = new ArrayList<>(arguments.onlySystem());
    String name = settings.host() == null ? settings.inventoryName() : settings.host();
    SshHome from = arguments.configFile() == null ? home : home.withConfig(arguments.configFile());
    return to(name, options, reasons, from);
  }

  /**
   * The way to a jump host {@code [user@]host[:port]}, which the configuration may know more of.
   */
  static SshRoute toJump(String jump, SshTarget behind) {
    String text = jump.startsWith("ssh://") ? jump.substring("ssh://".length()) : jump;
    var options = new SshOptions();
    int at = text.lastIndexOf('@');
    if (at > 0) {
      options.add("user", text.substring(0, at));
    }
    String host = text.substring(at + 1);
    int colon = host.lastIndexOf(':');
    boolean port = colon > 0 && (host.indexOf(':') == colon || host.charAt(colon - 1) == ']');
    if (port) {
      options.add("port", host.substring(colon + 1));
      host = host.substring(0, colon);
    }
    host = host.replaceAll("[\\[\\]]", "");
    return to(host, options, new ArrayList<>(), behind.home());
  }

  private static SshRoute to(String name, SshOptions options, List<String> reasons, SshHome home) {
    for (Path file : home.configs()) {
      SshConfig config = new SshConfig(home, name, options).read(file);
      reasons.addAll(config.onlySystem());
      if (file.startsWith("/etc")) {
        // A distribution's default: forces nobody to the system's ssh.
        config.options().remove("gssapiauthentication");
      }
      options.addAll(config.options());
    }
    reasons.addAll(SshKeywords.onlySystem(options));
    return new SshRoute(SshTarget.of(name, options, home), List.copyOf(reasons));
  }

  private static SshOptions variables(ConnectionSettings settings) {
    var options = new SshOptions();
    if (Boolean.FALSE.equals(settings.hostKeyChecking())) {
      options.add("stricthostkeychecking", "no");
    }
    if (settings.port() != null) {
      options.add("port", settings.port().toString());
    }
    if (settings.privateKeyFile() != null) {
      options.add("identityfile", settings.privateKeyFile().toString());
    }
    if (settings.user() != null) {
      options.add("user", settings.user());
    }
    if (settings.connectTimeout() != null) {
      options.add("connecttimeout", Long.toString(settings.connectTimeout().toSeconds()));
    }
    return options;
  }
}
