package io.jansible.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How one host is reached over SSH, after all sources have been heard.
 *
 * @param name the host as it was asked for, before HostName
 */
record SshTarget(
    String name, String host, int port, String user, SshOptions options, SshHome home) {
  private static final int PORT = 22;
  private static final List<String> DEFAULT_KEYS =
      List.of("id_rsa", "id_ecdsa", "id_ed25519", "id_dsa");

  /** How an unknown host key is met. */
  enum Checking {
    YES,
    ASK,
    ACCEPT_NEW,
    NO
  }

  static SshTarget of(String name, SshOptions options, SshHome home) {
    return new SshTarget(
        name,
        options.first("hostname").orElse(name).replace("%h", name).replace("%%", "%"),
        options.first("port").map(SshTarget::number).orElse(PORT),
        options.first("user").orElse(home.user()),
        options,
        home);
  }

  /** What known_hosts calls the host. */
  String knownAs() {
    String alias = options.first("hostkeyalias").orElse(null);
    if (alias != null) {
      return alias;
    }
    String plain = host.toLowerCase(Locale.ROOT);
    return port == PORT ? plain : "[" + plain + "]:" + port;
  }

  Checking checking() {
    String value = options.first("stricthostkeychecking").orElse("ask").toLowerCase(Locale.ROOT);
    return switch (value) {
      case "yes", "true" -> Checking.YES;
      case "no", "off", "false" -> Checking.NO;
      case "accept-new" -> Checking.ACCEPT_NEW;
      default -> Checking.ASK;
    };
  }

  /** Where keys of hosts are looked up; a new one is written to the first. */
  List<Path> userKnownHosts() {
    return files("userknownhostsfile", "~/.ssh/known_hosts ~/.ssh/known_hosts2");
  }

  /** The user's files, then the machine's. */
  List<Path> allKnownHosts() {
    var all = new ArrayList<>(userKnownHosts());
    all.addAll(files("globalknownhostsfile", "/etc/ssh/ssh_known_hosts /etc/ssh/ssh_known_hosts2"));
    return all;
  }

  boolean hasOwnIdentities() {
    return !options.all("identityfile").isEmpty();
  }

  /** The private keys to log in with: those that are named, else the usual ones that exist. */
  List<Path> identityFiles() {
    var paths = new ArrayList<Path>();
    for (String each : options.all("identityfile")) {
      if (!each.equalsIgnoreCase("none")) {
        paths.add(home.path(expand(each)));
      }
    }
    if (!hasOwnIdentities()) {
      DEFAULT_KEYS.stream()
          .map(each -> home.home().resolve(".ssh").resolve(each))
          .filter(Files::isReadable)
          .forEach(paths::add);
    }
    return paths;
  }

  /** Whether a named key is one whose private half is in a FIDO device. */
  boolean hasHardwareKey() {
    for (Path file : hasOwnIdentities() ? identityFiles() : List.<Path>of()) {
      try {
        if (Files.readString(file.resolveSibling(file.getFileName() + ".pub")).startsWith("sk-")) {
          return true;
        }
      } catch (IOException e) {
        continue; // no public half beside it: a key like any other
      }
    }
    return false;
  }

  /** The agent's socket, or null. */
  Path agent() {
    String variable = home.variables().get("SSH_AUTH_SOCK");
    String value = options.first("identityagent").orElse("SSH_AUTH_SOCK");
    String socket =
        switch (value) {
          case "none" -> null;
          case "SSH_AUTH_SOCK" -> variable;
          default ->
              value.startsWith("$")
                  ? home.variables().get(value.replaceAll("[${}]", ""))
                  : expand(value);
        };
    return socket == null || socket.isEmpty() ? null : home.path(socket);
  }

  /** Null: as long as the system tries. */
  Duration connectTimeout() {
    return options
        .first("connecttimeout")
        .filter(v -> !v.equals("none"))
        .map(v -> Duration.ofSeconds(number(v)))
        .orElse(null);
  }

  int number(String keyword, int otherwise) {
    return options.first(keyword).map(SshTarget::number).orElse(otherwise);
  }

  /** The hosts to go through, first to last, each {@code [user@]host[:port]} or an ssh URI. */
  List<String> jumps() {
    String value = options.first("proxyjump").orElse("none");
    return value.equalsIgnoreCase("none") ? List.of() : List.of(expand(value).split(","));
  }

  /** ssh_config(5)'s tokens, and {@code ${VARIABLE}}. */
  String expand(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('$') < 0) {
      return text;
    }
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && i + 1 < text.length()) {
        i++;
        out.append(token(text.charAt(i)));
      } else if (text.startsWith("${", i) && text.indexOf('}', i) > 0) {
        int end = text.indexOf('}', i);
        out.append(home.variables().getOrDefault(text.substring(i + 2, end), ""));
        i = end;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private String token(char letter) {
    return switch (letter) {
      case '%' -> "%";
      case 'd' -> home.home().toString();
      case 'h' -> host;
      case 'k' -> options.first("hostkeyalias").orElse(name);
      case 'n' -> name;
      case 'p' -> Integer.toString(port);
      case 'r' -> user;
      case 'u' -> home.user();
      default -> "%" + letter;
    };
  }

  private List<Path> files(String keyword, String otherwise) {
    var paths = new ArrayList<Path>();
    for (String each : SshWords.split(options.first(keyword).orElse(otherwise))) {
      if (!each.equalsIgnoreCase("none")) {
        paths.add(home.path(expand(each)));
      }
    }
    return paths;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new ConnectionException(
          "Failed to connect to the host via ssh: '"
              + text
              + "' is not a number in the ssh configuration");
    }
  }
}
