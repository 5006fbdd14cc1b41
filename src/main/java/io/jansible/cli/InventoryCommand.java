package io.jansible.cli;

import io.jansible.inventory.Group;
import io.jansible.inventory.Host;
import io.jansible.inventory.HostPatterns;
import io.jansible.inventory.Inventory;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import io.jansible.source.Suggestion;
import io.jansible.source.TomlText;
import io.jansible.source.UserError;
import io.jansible.template.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code jansible-inventory}: shows hosts, groups and their variables as a run would see them. */
final class InventoryCommand {
  private static final YamlText.Options YAML =
      new YamlText.Options(2, 80, false, (char) 0, true, false, false);

  private final Setup setup;
  private final Choices choices;

  InventoryCommand(Setup setup) {
    this.setup = setup;
    this.choices = setup.choices();
  }

  int run() {
    requireOneAction();
    Map<String, Object> extra = setup.extraVariables();
    Inventory inventory = setup.inventory(extra, setup.templates());
    ShownVariables variables = new ShownVariables(setup, inventory, extra);
    if (choices.text("--host") != null) {
      print(written(variables.of(host(inventory))));
    } else if (choices.flag("--graph")) {
      boolean all = choices.flag("--vars");
      print(new InventoryGraph(inventory, all ? variables : null).of(top(inventory)));
    } else {
      print(written(new InventoryList(inventory, listed(inventory), variables, choices).list()));
    }
    return 0;
  }

  private void requireOneAction() {
    long actions = Stream.of("--list", "--host", "--graph").filter(choices::flag).count();
    if (actions == 0) {
      throw refusal(
          "No action selected, at least one of --host, --graph or --list needs to be specified.");
    } else if (actions > 1) {
      throw refusal(
          "Conflicting options used, only one of --host, --graph or --list can be used at the same"
              + " time.");
    }
  }

  private static ExitException refusal(String message) {
    return new ExitException(new UserError(message), Cli.OPTIONS);
  }

  private Host host(Inventory inventory) {
    List<Host> hosts =
        new HostPatterns(inventory, setup.display()::warning).select(choices.text("--host"));
    if (hosts.size() != 1) {
      throw refusal("You must pass a single valid host to --host parameter");
    }
    return hosts.get(0);
  }

  private List<Host> listed(Inventory inventory) {
    return new HostPatterns(inventory, setup.display()::warning)
        .select(List.of(Group.ALL), choices.limit());
  }

  private Group top(Inventory inventory) {
    String name = choices.words().isEmpty() ? Group.ALL : choices.words().get(0);
    return inventory
        .group(name)
        .orElseThrow(
            () -> {
              List<String> names = inventory.groups().stream().map(Group::name).toList();
              String hint = Suggestion.hint(name, names);
              return new ExitException(
                  Session.error("Pattern must be valid group name when using --graph", hint),
                  Cli.OPTIONS);
            });
  }

  private String written(Map<String, Object> value) {
    if (choices.flag("--yaml")) {
      return YamlText.write(value, YAML);
    }
    return choices.flag("--toml") ? TomlText.write(value) : JsonText.write(value, JsonStyle.RESULT);
  }

  private void print(String text) {
    String file = choices.text("--output");
    if (file == null) {
      setup.display().line(text);
      setup.display().flush();
      return;
    }
    Path path = setup.workingDirectory().resolve(file);
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UserError("Unable to write to destination file (" + file + "): " + e.getMessage());
    }
  }
}
