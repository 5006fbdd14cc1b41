package io.jansible.cli;

import io.jansible.source.PluginTypes;
import io.jansible.source.UserError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings of the types that an operator asks for: the core's, and plugins' by their names. */
final class SettingKinds {
  private final String type;

  /**
   * @param type base, all, or a type of plugins; null for base
   */
  SettingKinds(String type) {
    this.type = type == null ? "base" : type;
    if (!this.type.equals("base")
        && !this.type.equals("all")
        && !PluginTypes.ALL.contains(this.type)) {
      throw new ExitException(
          new UserError(
              "argument -t/--type: invalid choice: '"
                  + type
                  + "' (choose from all, base, "
                  + String.join(", ", PluginTypes.ALL)
                  + ")"),
          Cli.USAGE);
    }
  }

  /** Whether there are several types, so that each one is named. */
  boolean areNamed() {
    return type.equals("all");
  }

  /** The core's settings by name; none where only plugins are asked for. */
  List<Setting<?>> base() {
    return type.equals("base") || type.equals("all")
        ? Settings.all().stream()
            .filter(setting -> setting.plugin() == null)
            .sorted(Comparator.comparing(Setting::name))
            .toList()
        : List.of();
  }

  /** The settings of plugins, by their type and name. */
  Map<String, Map<String, List<Setting<?>>>> plugins() {
    Map<String, Map<String, List<Setting<?>>>> plugins = new TreeMap<>();
    for (Setting<?> setting : Settings.all()) {
      if (setting.plugin() != null) {
        String[] words = setting.plugin().split(" ");
        if (type.equals("all") || type.equals(words[0])) {
          plugins
              .computeIfAbsent(words[0], key -> new TreeMap<>())
              .computeIfAbsent(words[1], key -> new ArrayList<>())
              .add(setting);
        }
      }
    }
    return plugins;
  }
}
