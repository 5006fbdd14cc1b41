package io.jansible.cli;

import io.jansible.inventory.Inventory;
import io.jansible.module.Module;
import io.jansible.module.Option;
import io.jansible.module.Registry;
import io.jansible.module.Specification;
import io.jansible.output.Display;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what a console understands: help, completion, and which lines hold secrets. */
final class ConsoleWords {
  private static final List<String> SECRETS =
      List.of("pass", "secret", "token", "credential", "private", "api_key");

  private final Registry registry;
  private final Inventory inventory;

  ConsoleWords(Registry registry, Inventory inventory) {
    this.registry = registry;
    this.inventory = inventory;
  }

  private Optional<Specification> module(String name) {
    return registry.find(name).map(Module::specification);
  }

  void help(String topic, Display display) {
    ConsoleWord word = ConsoleWord.find(topic);
    Optional<Specification> module = module(topic);
    if (topic.isEmpty()) {
      for (ConsoleWord each : ConsoleWord.values()) {
        display.line("  %-14s %s".formatted(each.word(), each.doc()));
      }
      display.line("  !COMMAND       Runs a command in a shell, as a line of any other kind does.");
      display.line("Modules: " + String.join(", ", modules()));
    } else if (word != null) {
      display.line(word.doc() + "\n" + word.usage());
    } else if (module.isPresent()) {
      help(module.get(), display);
    } else {
      display.line("*** No help on " + topic);
    }
  }

  private static void help(Specification module, Display display) {
    display.line(module.documentation());
    display.line("Parameters:");
    for (Option<?> option : module.options()) {
      display.line("  " + option.name() + " " + option.documentation());
    }
  }

  private List<String> modules() {
    return registry.names().stream().filter(name -> name.indexOf('.') < 0).sorted().toList();
  }

  /** What may stand in place of the last word. */
  List<String> complete(List<String> words) {
    String first = words.get(0);
    if (words.size() == 1) {
      List<String> all = new ArrayList<>(modules());
      Stream.of(ConsoleWord.values()).map(ConsoleWord::word).forEach(all::add);
      return all;
    }
    ConsoleWord word = ConsoleWord.find(first);
    if (word == ConsoleWord.CD) {
      return targets();
    }
    if (word == ConsoleWord.HELP) {
      return complete(List.of(""));
    }
    return word != null ? word.arguments() : options(first);
  }

  private List<String> options(String module) {
    return module(module).map(Specification::options).stream()
        .flatMap(Collection::stream)
        .map(option -> option.name() + "=")
        .toList();
  }

  private List<String> targets() {
    List<String> all = new ArrayList<>(groups());
    inventory.hosts().forEach(host -> all.add(host.name()));
    return all;
  }

  List<String> groups() {
    return inventory.groups().stream().map(group -> group.name()).sorted().toList();
  }

  /** Whether a line names no secret, as far as its words tell. */
  boolean isPlain(String line) {
    String text = line.toLowerCase(java.util.Locale.ROOT);
    String first = line.strip().split("\\s+", 2)[0];
    return SECRETS.stream().noneMatch(text::contains)
        && module(first).map(Specification::options).stream()
            .flatMap(Collection::stream)
            .filter(Option::isSecret)
            .noneMatch(option -> text.contains(option.name() + "="));
  }
}
