package io.jansible.cli;

import io.jansible.execute.Ways;
import io.jansible.source.UserError;
import java.util.List;
import java.util.Locale;

/** The words that a console knows besides modules: each sets something of its state. */
enum ConsoleWord {
  BECOME("yes|no", "Whether to run as another user."),
  BECOME_METHOD("METHOD", "How to become that user."),
  BECOME_USER("USER", "The user to become."),
  CD("PATTERN", "The hosts to work on; all without a pattern."),
  CHECK("yes|no", "Whether to change nothing and tell what would change."),
  COLLECTIONS("NAMES", "Not supported: modules are named in full."),
  DIFF("yes|no", "Whether to show what changes in files."),
  EXIT("", "Ends the console, as quit and Ctrl-D do."),
  FORKS("NUMBER", "How many hosts work at once."),
  HELP("[NAME]", "What a word or a module does; ? is the same."),
  LIST("[groups]", "The hosts to work on, or all groups."),
  QUIT("", "Ends the console."),
  REMOTE_USER("USER", "The user to log in as."),
  TIMEOUT("SECONDS", "How long a task may take; 0: as long as it wants."),
  VERBOSITY("NUMBER", "How much is told.");

  private final String argument;
  private final String doc;

  ConsoleWord(String argument, String doc) {
    this.argument = argument;
    this.doc = doc;
  }

  /** The word as it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String usage() {
    return "Usage: " + (word() + " " + argument).strip();
  }

  String doc() {
    return doc;
  }

  /** The word that is typed like this, or null. */
  static ConsoleWord find(String typed) {
    for (ConsoleWord word : values()) {
      if (word.word().equals(typed)) {
        return word;
      }
    }
    return null;
  }

  /** What may be typed behind it. */
  List<String> arguments() {
    return switch (this) {
      case BECOME, CHECK, DIFF -> List.of("yes", "no");
      case BECOME_METHOD -> List.of("sudo", "su", "doas");
      case LIST -> List.of("groups");
      default -> List.of();
    };
  }

  /** Sets what this word is about; answers what to say of it, or null. */
  String set(ConsoleState state, String value) {
    if (value.isEmpty()) {
      return usage();
    }
    switch (this) {
      case BECOME -> state.become = bool(value);
      case BECOME_USER -> state.becomeUser = value;
      case BECOME_METHOD -> state.becomeMethod = method(value);
      case REMOTE_USER -> state.remoteUser = value;
      case FORKS -> state.forks = number(value, 1);
      case TIMEOUT -> state.timeout = number(value, 0);
      case VERBOSITY -> state.verbosity = number(value, 0);
      case CHECK -> state.check = bool(value);
      case DIFF -> state.diff = bool(value);
      default -> throw new IllegalStateException(word());
    }
    return switch (this) {
      case CHECK, DIFF -> word() + " mode changed to " + (bool(value) ? "True" : "False");
      case VERBOSITY -> state.verbosity == 0 ? null : "verbosity level set to " + state.verbosity;
      default -> null;
    };
  }

  private boolean bool(String value) {
    try {
      return Kinds.BOOLEAN.convert(value, null);
    } catch (IllegalArgumentException e) {
      throw new UserError(word() + " must be " + e.getMessage() + ", not '" + value + "'");
    }
  }

  private int number(String value, int least) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(value, least);
    }
    throw wrong(value, least);
  }

  private UserError wrong(String value, int least) {
    return new UserError(
        word() + " must be a whole number from " + least + " on, not '" + value + "'");
  }

  private static String method(String value) {
    if (Ways.becomeMethod(value) == null) {
      throw new UserError(Ways.noMethod(value));
    }
    return value;
  }
}
