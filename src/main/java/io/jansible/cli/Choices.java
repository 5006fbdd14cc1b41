package io.jansible.cli;

import io.jansible.execute.Access;
import io.jansible.execute.TagChoice;
import io.jansible.execute.Ways;
import io.jansible.source.UserError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** What the operator chose: a flag wins over the configuration. */
final class Choices {
  private final ParseResult flags;
  private final Configuration configuration;
  private final Invocation invocation;

  Choices(ParseResult flags, Configuration configuration, Invocation invocation) {
    this.flags = flags;
    this.configuration = configuration;
    this.invocation = invocation;
  }

  boolean flag(String name) {
    return flags.hasMatchedOption(name);
  }

  /** Whether the command has a flag of this name. */
  boolean knows(String name) {
    return flags.commandSpec().findOption(name) != null;
  }

  /** The flag's value, or null. */
  String text(String name) {
    return flags.matchedOptionValue(name, null);
  }

  String text(String name, Setting<String> setting) {
    String typed = text(name);
    return typed != null ? typed : configuration.get(setting);
  }

  /** The file that a flag or a setting names, or null. */
  Path path(String name, Setting<Path> setting) {
    String typed = text(name);
    return typed == null
        ? configuration.get(setting)
        : Kinds.PATH.convert(typed, invocation.workingDirectory());
  }

  List<String> list(String name) {
    return flags.matchedOptionValue(name, List.of());
  }

  /** The name of the action, where the command has actions. */
  String action() {
    return flags.commandSpec().name();
  }

  /** All words that are no flags, as they were typed. */
  List<String> words() {
    return flags.matchedPositionals().stream()
        .flatMap(parameter -> parameter.stringValues().stream())
        .toList();
  }

  /** The steps that --tags and --skip-tags choose, or the configuration. */
  TagChoice tags() {
    return new TagChoice(
        tags("--tags", Settings.RUN_TAGS), tags("--skip-tags", Settings.SKIP_TAGS));
  }

  private List<String> tags(String name, Setting<List<String>> setting) {
    List<String> typed = list(name);
    if (typed.isEmpty()) {
      return configuration.get(setting);
    }
    return typed.stream()
        .flatMap(words -> Arrays.stream(words.split(",")))
        .map(String::strip)
        .toList();
  }

  int number(String name, Setting<Integer> setting) {
    String typed = text(name);
    if (typed == null) {
      Integer configured = configuration.get(setting);
      return configured;
    }
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw new ExitException(
          new UserError("argument " + name + " must be a whole number, not '" + typed + "'"),
          Cli.USAGE);
    }
  }

  int verbosity() {
    boolean[] typed = flags.matchedOptionValue("--verbose", new boolean[0]);
    Integer configured = configuration.get(Settings.VERBOSITY);
    return Math.max(typed.length, configured);
  }

  int forks() {
    int forks = number("--forks", Settings.FORKS);
    if (forks < 1) {
      throw new ExitException(
          new UserError("the number of processes (--forks) must be at least 1"), Cli.USAGE);
    }
    return forks;
  }

  /** Whether values keep their types, as they do from core 2.19 on. */
  boolean keepsTypes() {
    return !Boolean.FALSE.equals(configuration.get(Settings.JINJA2_NATIVE));
  }

  /** The inventory sources; empty when nobody names one. */
  List<String> inventory() {
    List<String> typed = list("--inventory");
    if (!typed.isEmpty()) {
      return typed;
    }
    return configuration.get(Settings.INVENTORY);
  }

  /** The limit as it was typed, or null; the last one counts. */
  String limitText() {
    List<String> limits = list("--limit");
    return limits.isEmpty() ? null : limits.get(limits.size() - 1);
  }

  /** The limit with the hosts of limit files in their place, or null. */
  String limit() {
    String limits = limitText();
    return limits == null || limits.indexOf('@') < 0
        ? limits
        : new LimitFiles(invocation.workingDirectory()).expand(limits);
  }

  /**
   * @param passwords what -k and -K asked for; null where they did not
   */
  Access access(Passwords passwords) {
    requireWays();
    return new Access(
        text("--connection", Settings.TRANSPORT),
        text("--user", Settings.REMOTE_USER),
        configuration.get(Settings.REMOTE_PORT),
        path("--private-key", Settings.PRIVATE_KEY_FILE),
        passwords.login(),
        configuration.get(Settings.HOST_KEY_CHECKING),
        configuration.get(Settings.SSH_ARGS),
        words("--ssh-common-args", Settings.SSH_COMMON_ARGS),
        words("--ssh-extra-args", Settings.SSH_EXTRA_ARGS),
        Duration.ofSeconds(number("--timeout", Settings.TIMEOUT)),
        configuration.get(Settings.SSH_RETRIES),
        configuration.get(Settings.EXECUTABLE),
        flag("--become") || configuration.get(Settings.BECOME),
        text("--become-method", Settings.BECOME_METHOD),
        text("--become-user", Settings.BECOME_USER),
        configuration.get(Settings.BECOME_FLAGS),
        configuration.get(Settings.BECOME_EXE),
        passwords.become(),
        configuration.get(Settings.BECOME_ALLOW_SAME_USER));
  }

  private void requireWays() {
    String connection = text("--connection", Settings.TRANSPORT);
    if (Ways.connection(connection) == null) {
      throw new UserError(Ways.noConnection(connection));
    }
    String method = text("--become-method", Settings.BECOME_METHOD);
    if (Ways.becomeMethod(method) == null) {
      throw new UserError(Ways.noMethod(method));
    }
  }

  private List<String> words(String name, Setting<List<String>> setting) {
    String typed = text(name);
    return typed == null ? configuration.get(setting) : Kinds.WORDS.convert(typed, Path.of("."));
  }
}
