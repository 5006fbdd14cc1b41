package io.jansible.connection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A machine behind SSH that is reached with the system's own ssh command, for what only that can
 * do; each program is a process of it.
 */
final class OpenSshMachine implements Machine {
  private static final String FAILED = "Failed to connect to the host via ssh: ";
  private static final int SSH_FAILED = 255;
  private static final int NO_PROGRAM = 127;
  private static final String PASSWORD = "JANSIBLE_SSH_PASSWORD";
  private static final String PASSPHRASE = "JANSIBLE_SSH_PASSPHRASE";

  /** A terminal's Ctrl-C is not for ssh: what it runs is stopped in order. */
  private static final List<String> WITHOUT_INTERRUPT =
      List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

  /**
   * ssh wants to be told secrets by a program: one that has them from its own environment, which
   * only this user sees. It is gone when ssh is, also when this process is killed before. Whether
   * an unknown host key is right it does not know: ssh would ask for ever if it said anything else.
   */
  private static final String TELL =
      """
      trap '' INT
      SSH_ASKPASS=$(mktemp "${TMPDIR:-/tmp}/jansible-ask.XXXXXX") || exit
      export SSH_ASKPASS
      trap 'rm -f "$SSH_ASKPASS"' EXIT
      trap 'kill $ssh' HUP TERM
      cat >"$SSH_ASKPASS" <<'E' || exit
      #!/bin/sh
      case $1 in
        *assphrase*) printf '%%s\\n' "$%s" ;;
        *yes/no*) echo no ;;
        *) printf '%%s\\n' "$%s" ;;
      esac
      E
      chmod 700 "$SSH_ASKPASS"
      exec 3<&0
      "$@" <&3 3<&- &
      ssh=$!
      exec </dev/null 3<&-
      wait $ssh
      """
          .formatted(PASSPHRASE, PASSWORD);

  private static final List<String> WITH_SECRETS = List.of("/bin/sh", "-c", TELL, "sh");

  private final ConnectionSettings settings;
  private final List<String> reasons;
  private final String program;

  /**
   * @param reasons what needs the system's ssh, for messages
   */
  OpenSshMachine(ConnectionSettings settings, List<String> reasons) {
    this(settings, reasons, "ssh");
  }

  OpenSshMachine(ConnectionSettings settings, List<String> reasons, String program) {
    this.program = program;
    this.settings = settings;
    this.reasons = reasons;
  }

  @Override
  public Program start(List<String> command, Program.Events events) {
    return start(List.of(), command, events);
  }

  @Override
  public Program startOnTerminal(List<String> command, Program.Events events) {
    return start(List.of("-tt"), command, events);
  }

  @Override
  public void close() {
    // Its programs end when their input does.
  }

  private Program start(List<String> flags, List<String> command, Program.Events events) {
    boolean secrets = hasSecrets();
    var words = new ArrayList<>(secrets ? WITH_SECRETS : WITHOUT_INTERRUPT);
    words.addAll(ssh(flags));
    words.add("exec " + Quote.words(command));
    var process = new ProcessBuilder(words);
    Map<String, String> environment = process.environment();
    environment.put("SSH_ASKPASS_REQUIRE", secrets ? "force" : "never");
    if (secrets) {
      environment.putIfAbsent("DISPLAY", ":0"); // or an ssh before 8.4 does not ask
      environment.put(PASSWORD, Objects.toString(settings.password(), ""));
      environment.put(PASSPHRASE, Objects.toString(settings.privateKeyPassphrase(), ""));
    }
    try {
      var heard = new LastWords(events);
      return new LocalProgram(process.start(), heard, status -> ended(status, heard));
    } catch (IOException e) {
      throw new ConnectionException(FAILED + e.getMessage(), hint(), e);
    }
  }

  private boolean hasSecrets() {
    return settings.password() != null || settings.privateKeyPassphrase() != null;
  }

  private void ended(int status, LastWords heard) {
    String text = heard.text();
    if (status == NO_PROGRAM && text.contains("ssh: not found")) {
      heard.lost(new ConnectionException(FAILED + "the command ssh is not there", hint(), null));
    } else if (status == SSH_FAILED) {
      heard.lost(new ConnectionException(FAILED + text, hint(), null));
    } else {
      heard.ended("Shared connection to " + settings.host() + " closed.");
    }
  }

  private String hint() {
    return "the system's ssh is used here because of: " + String.join(", ", reasons);
  }

  private List<String> ssh(List<String> flags) {
    var words = new ArrayList<String>(List.of(program, "-o", "ControlMaster=no"));
    words.addAll(flags);
    words.addAll(settings.arguments());
    if (Boolean.FALSE.equals(settings.hostKeyChecking())) {
      option(words, "StrictHostKeyChecking=no");
    }
    if (settings.port() != null) {
      option(words, "Port=" + settings.port());
    }
    if (settings.privateKeyFile() != null) {
      option(words, "IdentityFile=\"" + settings.privateKeyFile() + "\"");
    }
    if (settings.password() == null) {
      option(words, "KbdInteractiveAuthentication=no");
      option(words, "PasswordAuthentication=no");
    }
    if (hasSecrets()) {
      option(words, "NumberOfPasswordPrompts=1");
    }
    if (settings.user() != null) {
      option(words, "User=" + settings.user());
    }
    if (settings.connectTimeout() != null) {
      option(words, "ConnectTimeout=" + settings.connectTimeout().toSeconds());
    }
    words.add("--");
    words.add(settings.host() == null ? settings.inventoryName() : settings.host());
    return words;
  }

  private static void option(List<String> words, String text) {
    words.add("-o");
    words.add(text);
  }
}
