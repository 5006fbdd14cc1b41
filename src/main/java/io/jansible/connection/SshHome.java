package io.jansible.connection;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What ssh takes from the user who runs it.
 *
 * @param home the user's home directory
 * @param configs the configuration files, the user's before the machine's
 * @param directory what relative paths on a command line are relative to
 * @param variables the environment
 */
record SshHome(
    Path home, List<Path> configs, Path directory, String user, Map<String, String> variables) {

  static SshHome ofProcess() {
    Path home = Path.of(System.getProperty("user.home"));
    return new SshHome(
        home,
        List.of(home.resolve(".ssh/config"), Path.of("/etc/ssh/ssh_config")),
        Path.of("").toAbsolutePath(),
        System.getProperty("user.name"),
        System.getenv());
  }

  /** The same with another configuration, as {@code ssh -F} says. */
  SshHome withConfig(String file) {
    List<Path> files = file.equalsIgnoreCase("none") ? List.of() : List.of(path(file));
    return new SshHome(home, files, directory, user, variables);
  }

  /** A path as ssh options have it: {@code ~/} is the home directory. */
  Path path(String text) {
    if (text.equals("~")) {
      return home;
    }
    return text.startsWith("~/") ? home.resolve(text.substring(2)) : directory.resolve(text);
  }
}
