package io.jansible.cli;

import io.jansible.source.UserError;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The passwords that -k and -K ask for, from the terminal, standard input or a file.
 *
 * @param login null when nobody was asked
 * @param become null when nobody was asked
 */
record Passwords(String login, String become) {

  static Passwords ask(Choices choices, Configuration configuration, Invocation invocation) {
    String login =
        fromFile(choices.path("--connection-password-file", Settings.CONNECTION_PASSWORD_FILE));
    if (login == null && (choices.flag("--ask-pass") || configuration.get(Settings.ASK_PASS))) {
      login = prompt("SSH password: ", false, invocation);
    }
    String become = fromFile(choices.path("--become-password-file", Settings.BECOME_PASSWORD_FILE));
    if (become == null
        && (choices.flag("--ask-become-pass") || configuration.get(Settings.BECOME_ASK_PASS))) {
      String question =
          login == null ? "BECOME password: " : "BECOME password[defaults to SSH password]: ";
      become = prompt(question, false, invocation);
      become = become.isEmpty() && login != null ? login : become;
    }
    return new Passwords(login, become);
  }

  /**
   * A line that the operator types.
   *
   * @param shown whether it may be seen
   */
  static String prompt(String question, boolean shown, Invocation invocation) {
    Console console = System.console();
    if (console != null) {
      char[] typed =
          shown
              ? console.readLine("%s", question).toCharArray()
              : console.readPassword("%s", question);
      return typed == null ? "" : new String(typed);
    }
    invocation.err().print(question);
    invocation.err().flush();
    try {
      return line(invocation.in());
    } catch (IOException e) {
      throw new UserError("cannot read a password: " + e.getMessage());
    }
  }

  private static String line(InputStream in) throws IOException {
    java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static String fromFile(Path file) {
    if (file == null) {
      return null;
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UserError("cannot read the password file " + file + ": " + e.getMessage());
    }
  }

  /** Secrets are not for logs. */
  @Override
  public String toString() {
    return "Passwords[hidden]";
  }
}
