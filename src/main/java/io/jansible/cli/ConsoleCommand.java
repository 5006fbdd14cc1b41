package io.jansible.cli;

import io.jansible.cli.line.LineSource;
import io.jansible.cli.line.PipedLines;
import io.jansible.cli.line.TerminalLines;
import io.jansible.execute.RunOptions;
import io.jansible.inventory.Host;
import io.jansible.inventory.HostPatterns;
import io.jansible.inventory.Inventory;
import io.jansible.output.Display;
import io.jansible.playbook.Play;
import io.jansible.source.UserError;
import io.jansible.template.Templates;
import io.jansible.variables.RunVariables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code jansible-console}: runs modules on hosts line by line. */
final class ConsoleCommand {
  private static final String EVERYBODY = "all";

  private final Setup setup;
  private final Inventory inventory;
  private final RunVariables variables;
  private final RunOptions options;
  private final ConsoleWords words;
  private final ConsoleState state;

  ConsoleCommand(Setup setup) {
    this.setup = setup;
    Map<String, Object> extra = setup.extraVariables();
    Templates templates = setup.templates();
    this.inventory = setup.inventory(extra, templates);
    this.variables = setup.variables(inventory, extra, templates);
    this.options = setup.options(extra, null);
    setup.modulesOfOption();
    setup.modulesOfDirectory();
    this.words = new ConsoleWords(setup.registry(), inventory);
    List<String> patterns = setup.choices().words();
    this.state = new ConsoleState(patterns.isEmpty() ? EVERYBODY : patterns.get(0), options);
  }

  int run() {
    if (hosts(state.pattern).isEmpty()) {
      throw new UserError(
          "Specified inventory, host pattern and/or --limit leaves us with no hosts to target.");
    }
    if (setup.choices().flag("--list-hosts")) {
      list("");
      setup.display().flush();
      return 0;
    }
    setup.display().line("Welcome to the ansible console. Type help or ? to list commands.\n\n");
    try (LineSource lines = lines()) {
      String line = next(lines);
      while (line != null && !isEnd(line.strip())) {
        obey(line.strip());
        line = next(lines);
      }
    }
    setup.display().line("\nAnsible-console was exited.");
    setup.display().flush();
    return 0;
  }

  private LineSource lines() {
    Invocation invocation = setup.invocation();
    if (!setup.terminal()
        || !new TerminalPrompter(invocation.out(), invocation.in()).isInteractive()) {
      return new PipedLines(invocation.in(), invocation.out());
    }
    String home = invocation.environment().getOrDefault("HOME", System.getProperty("user.home"));
    Path history = Path.of(home, ".jansible-console_history");
    return new TerminalLines(history, words::isPlain, words::complete);
  }

  private String next(LineSource lines) {
    setup.display().flush();
    return lines.read(state.prompt(hosts(state.pattern).size()));
  }

  private static boolean isEnd(String line) {
    return line.equals("exit") || line.equals("quit") || line.equals("EOF");
  }

  /** Mistakes are told, and the next line is read. */
  private void obey(String line) {
    try {
      if (line.startsWith("!")) {
        run("shell", line.substring(1).strip());
      } else if (line.startsWith("?")) {
        words.help(line.substring(1).strip(), setup.display());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        String[] parts = line.split("\\s+", 2);
        obey(line, parts[0], parts.length == 1 ? "" : parts[1]);
      }
    } catch (UserError e) {
      setup.display().error(e);
    } catch (ExitException e) {
      setup.display().error(e.error());
    }
  }

  private void obey(String line, String first, String rest) {
    ConsoleWord word = ConsoleWord.find(first);
    if (word == null) {
      boolean module = setup.registry().find(first).isPresent();
      run(module ? first : "shell", module ? rest : line);
      return;
    }
    switch (word) {
      case CD -> changeTo(rest);
      case LIST -> list(rest);
      case HELP -> words.help(rest, setup.display());
      case COLLECTIONS ->
          throw Session.error(
              "collections are not supported", "name the module in full: namespace.name.module");
      default -> {
        String said = word.set(state, rest);
        if (said != null) {
          setup.display().line(said);
        }
      }
    }
  }

  private List<Host> hosts(String pattern) {
    return new HostPatterns(inventory, setup.display()::warning)
        .select(List.of(pattern), setup.choices().limit());
  }

  private void changeTo(String pattern) {
    if (pattern.isEmpty()) {
      state.pattern = "*";
    } else if (List.of("*", "/*", "\\").contains(pattern)) {
      state.pattern = EVERYBODY;
    } else if (hosts(pattern).isEmpty()) {
      setup.display().line("no host matched");
    } else {
      state.pattern = pattern;
    }
  }

  private void list(String what) {
    switch (what) {
      case "" -> hosts(state.pattern).forEach(host -> setup.display().line(host.name()));
      case "groups" -> words.groups().forEach(setup.display()::line);
      default -> throw new UserError("there is nothing to list by the name " + what);
    }
  }

  private void run(String module, String arguments) {
    Play play = new AdHocPlay(setup).of(state.pattern, module, arguments);
    Display display = setup.display().at(state.verbosity);
    setup.withEngine(
        inventory,
        variables,
        state.over(options),
        new CallbackChoice(setup, display, state.check).ofCalls(),
        engine -> engine.runAlone(play).exitCode());
  }
}
