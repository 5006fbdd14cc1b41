package io.jansible.cli;

import io.jansible.execute.PlaybookCheck;
import io.jansible.inventory.Host;
import io.jansible.inventory.HostPatterns;
import io.jansible.inventory.Inventory;
import io.jansible.playbook.ParserParts;
import io.jansible.playbook.Playbook;
import io.jansible.playbook.PlaybookParser;
import io.jansible.source.NearFile;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import io.jansible.template.Templates;
import io.jansible.variables.RunVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code jansible-playbook}: reads playbooks, then lists, checks or runs them. */
final class PlaybookCommand {
  private final Setup setup;
  private final Choices choices;

  PlaybookCommand(Setup setup) {
    this.setup = setup;
    this.choices = setup.choices();
  }

  int run() {
    setup.warmUp();
    Map<String, Object> extra = setup.extraVariables();
    Templates templates = setup.templates();
    List<Playbook> playbooks = read(setup.parserParts(templates, extra));
    Inventory inventory = setup.inventory(extra, templates);
    RunVariables variables = setup.variables(inventory, extra, templates);
    requireHosts(inventory);
    if (isListing()) {
      new Listing(setup, inventory, variables).print(playbooks);
      return 0;
    }
    if (choices.flag("--syntax-check")) {
      playbooks.forEach(playbook -> setup.display().line("\nplaybook: " + playbook.name()));
      return 0;
    }
    return setup.withEngine(
        inventory,
        variables,
        setup.options(extra, choices.text("--start-at-task")),
        RetryFiles.before(new CallbackChoice(setup).ofPlaybooks(), setup),
        engine -> engine.run(playbooks).exitCode());
  }

  private boolean isListing() {
    return choices.flag("--list-hosts")
        || choices.flag("--list-tasks")
        || choices.flag("--list-tags");
  }

  /** Reads all playbooks and tells all mistakes of all of them. */
  private List<Playbook> read(ParserParts parts) {
    List<Playbook> playbooks = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<String> names = choices.words();
    List<Path> files = names.stream().map(this::file).toList();
    files.forEach(file -> setup.modulesBeside(file.getParent()));
    setup.modulesOfOption();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Path file = files.get(i);
      try {
        playbooks.add(new PlaybookParser(parts).parse(file, text(name, file)));
      } catch (UserError e) {
        if (e.isOfEncryption()) {
          throw e;
        }
        problems.addAll(e.problems());
      }
    }
    problems.addAll(PlaybookCheck.problems(playbooks));
    if (!problems.isEmpty()) {
      throw new ExitException(new UserError(problems), Cli.PARSER);
    }
    return playbooks;
  }

  private Path file(String name) {
    Path file = setup.workingDirectory().resolve(name);
    if (!Files.exists(file)) {
      throw Session.error("the playbook: " + name + " could not be found", NearFile.hint(file));
    }
    if (!Files.isRegularFile(file) && Files.isDirectory(file)) {
      throw Session.error(
          "the playbook: " + name + " does not appear to be a file",
          "it is a directory; name a playbook in it");
    }
    return file;
  }

  private SourceText text(String name, Path file) {
    try {
      return setup.files().read(name, file);
    } catch (IOException e) {
      throw new UserError("the playbook: " + name + " could not be read: " + e.getMessage());
    }
  }

  private void requireHosts(Inventory inventory) {
    boolean none = inventory.hosts().isEmpty();
    if (none && setup.configuration().get(Settings.LOCALHOST_WARNING)) {
      setup
          .display()
          .warning(
              "provided hosts list is empty, only localhost is available. Note that the implicit"
                  + " localhost does not match 'all'");
    }
    String limit = choices.limit();
    if (limit == null || none) {
      return;
    }
    List<Host> left =
        new HostPatterns(inventory, setup.display()::warning).select(List.of("all"), limit);
    if (left.isEmpty()) {
      throw new UserError(
          "Specified inventory, host pattern and/or --limit leaves us with no hosts to target.");
    }
  }
}
