package io.jansible.connection;

import java.util.ArrayList;
import java.util.List;

/** How one shell is started under another identity, and what it means when that fails. */
final class Escalation {
  private static final String SUDO_FLAGS = "-H -S -n";

  private final Become become;
  private final String prompt;

  /**
   * @param nonce a word that makes sudo's prompt unmistakable
   * @throws BecomeException when there is no such method
   */
  Escalation(Become become, String nonce) {
    this.become = become;
    this.prompt = "[" + become.method() + " via jansible, key=" + nonce + "] password:";
    if (!List.of("", "sudo", "su", "doas").contains(become.method())) {
      throw new BecomeException(
          "Invalid become method specified, could not find matching plugin: '%s'. (There are sudo, su and doas.)"
              .formatted(become.method()));
    }
  }

  boolean isNone() {
    return become.method().isEmpty();
  }

  /** The command that starts another command under the identity. */
  List<String> command(List<String> inner) {
    return switch (become.method()) {
      case "" -> inner;
      case "su" -> su(inner);
      case "sudo" -> sudo(inner);
      default -> doas(inner);
    };
  }

  /** What to write to the program before anything else, or null. */
  String answer() {
    return asksOnTerminal() ? null : password();
  }

  /** What to type when it asks on a terminal, or null. */
  String terminalAnswer() {
    return asksOnTerminal() ? password() : null;
  }

  /** Whether it may ask, so that nothing may be sent before the shell has answered. */
  boolean mayAsk() {
    return password() != null || become.method().equals("su");
  }

  /** Whether it asks for the password on a terminal and nowhere else. */
  boolean asksOnTerminal() {
    return become.method().equals("doas") && password() != null;
  }

  /** Whether a failure comes from there being no terminal (sudo's requiretty). */
  static boolean wantsTerminal(String message) {
    return message.contains("must have a tty");
  }

  private String password() {
    return become.password() == null || isNone() ? null : become.password() + "\n";
  }

  /**
   * What is wrong while the shell has not answered yet, or null: it asks again, or asks though
   * nobody knows the answer.
   *
   * @param said what came so far on both streams
   */
  String refusal(String said) {
    boolean asks =
        switch (become.method()) {
          case "sudo" -> said.contains(prompt);
          case "su" -> isPrompt(said);
          default -> false;
        };
    if (!asks) {
      return null;
    }
    if (password() == null) {
      return "Missing " + become.method() + " password";
    }
    boolean again = said.indexOf(prompt) != said.lastIndexOf(prompt);
    return again ? "Incorrect " + become.method() + " password" : null;
  }

  /** What was wrong when the program ended before the shell answered. */
  String explanation(String said) {
    String method = become.method();
    if (said.contains("password is required") || said.contains("Authentication required")) {
      return "Missing " + method + " password";
    }
    String text = said.replace(prompt, "").strip();
    boolean incorrect =
        said.contains("incorrect password")
            || said.contains("Authentication fail")
            || password() != null && method.equals("su");
    if (incorrect && password() != null) {
      return "Incorrect " + method + " password";
    }
    if (incorrect) {
      return "Missing " + method + " password";
    }
    return text.isEmpty() ? method + " ended without starting a shell" : text;
  }

  private List<String> sudo(List<String> inner) {
    var command = new ArrayList<>(List.of(executable()));
    List<String> flags = flags(SUDO_FLAGS);
    if (password() == null) {
      command.addAll(flags);
    } else {
      boolean read = false;
      for (String each : flags) {
        boolean cluster = each.matches("-[A-Za-z]+");
        String flag = cluster ? each.replace("n", "") : each;
        read |= cluster && each.contains("S");
        if (!flag.equals("-") && !flag.equals("--non-interactive")) {
          command.add(flag);
        }
      }
      command.addAll(read ? List.of("-p", prompt) : List.of("-S", "-p", prompt));
    }
    if (!become.user().isEmpty()) {
      command.addAll(List.of("-u", become.user()));
    }
    command.addAll(inner);
    return command;
  }

  private List<String> su(List<String> inner) {
    var command = new ArrayList<>(List.of(executable()));
    command.addAll(flags(""));
    command.add(become.user().isEmpty() ? "root" : become.user());
    command.addAll(List.of("-c", "exec " + Quote.words(inner)));
    return command;
  }

  private List<String> doas(List<String> inner) {
    var command = new ArrayList<>(List.of(executable()));
    command.addAll(flags(""));
    if (password() == null && !command.contains("-n")) {
      command.add("-n");
    }
    if (!become.user().isEmpty()) {
      command.addAll(List.of("-u", become.user()));
    }
    command.addAll(inner);
    return command;
  }

  private String executable() {
    return become.executable() == null || become.executable().isEmpty()
        ? become.method()
        : become.executable();
  }

  private List<String> flags(String usual) {
    String flags = become.flags() == null ? usual : become.flags();
    return flags.isBlank() ? List.of() : List.of(flags.strip().split("\\s+"));
  }

  /** su's own prompt, in any language: text that ends in a colon on a line that is not ended. */
  private static boolean isPrompt(String said) {
    String last = said.substring(said.lastIndexOf('\n') + 1).stripTrailing();
    return last.endsWith(":") || last.endsWith("\uff1a");
  }
}
