package io.jansible.connection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A machine behind SSH that is reached with the system's own ssh command, for what only that can
 * do; each program is a process of it.
 */
final class OpenSshMachine implements Machine {
  private static final String FAILED = "Failed to connect to the host via ssh: ";
  private static final int SSH_FAILED = 255;
  private static final int NO_PROGRAM = 127;
  private static final String PASSWORD = "JANSIBLE_SSH_PASSWORD";

  /** A terminal's Ctrl-C is not for ssh: what it runs is stopped in order. */
  private static final List<String> WITHOUT_INTERRUPT =
      List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

  /**
   * ssh wants to be told a password by a program: one that has it from its own environment, which
   * only this user sees. It is gone when ssh is, also when this process is killed before.
   */
  private static final String TELL =
      """
      trap '' INT
      SSH_ASKPASS=$(mktemp "${TMPDIR:-/tmp}/jansible-ask.XXXXXX") || exit
      export SSH_ASKPASS
      trap 'rm -f "$SSH_ASKPASS"' EXIT
      trap 'kill $ssh' HUP TERM
      printf '%%s\\n' '#!/bin/sh' 'printf "%%s\\n" "$%s"' >"$SSH_ASKPASS" || exit
      chmod 700 "$SSH_ASKPASS"
      exec 3<&0
      "$@" <&3 3<&- &
      ssh=$!
      exec </dev/null 3<&-
      wait $ssh
      """
          .formatted(PASSWORD);

  private static final List<String> WITH_PASSWORD = List.of("/bin/sh", "-c", TELL, "sh");

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
    var words = new ArrayList<>(settings.password() == null ? WITHOUT_INTERRUPT : WITH_PASSWORD);
    words.addAll(ssh(flags));
    words.add("exec " + Quote.words(command));
    var process = new ProcessBuilder(words);
    process
        .environment()
        .put("SSH_ASKPASS_REQUIRE", settings.password() == null ? "never" : "force");
    try {
      if (settings.password() != null) {
        process.environment().putIfAbsent("DISPLAY", ":0"); // or an ssh before 8.4 does not ask
        process.environment().put(PASSWORD, settings.password());
      }
      var heard = new LastWords(events);
      return new LocalProgram(process.start(), heard, status -> ended(status, heard));
    } catch (IOException e) {
      throw new ConnectionException(FAILED + e.getMessage(), hint(), e);
    }
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
    } else {
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
