package io.jansible.inventory;

import io.jansible.source.Problem;
import io.jansible.source.Suggestion;
import io.jansible.source.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The plugins by their names, and those of them that try a run's sources. */
final class InventoryPlugins {
  private final Map<String, InventoryPlugin> known = new LinkedHashMap<>();
  private final Map<String, InventoryPlugin> enabled = new LinkedHashMap<>();

  /**
   * @param settings which plugins are enabled; one that is not here is told and left out
   */
  InventoryPlugins(
      InventorySettings settings, Expressions expressions, Consumer<Problem> warnings) {
    known.put("host_list", new HostListPlugin(false));
    known.put("advanced_host_list", new HostListPlugin(true));
    known.put("script", new ScriptPlugin(warnings));
    known.put("auto", new AutoPlugin(this));
    known.put("yaml", new YamlPlugin(warnings));
    known.put("ini", new IniPlugin(warnings));
    known.put("toml", new TomlPlugin(warnings));
    known.put("constructed", new ConstructedPlugin(settings, expressions, warnings));
    known.put("generator", new GeneratorPlugin(expressions, warnings));
    for (String name : settings.plugins()) {
      InventoryPlugin plugin = find(name);
      if (plugin == null) {
        warnings.accept(
            new Problem(
                "The inventory plugin " + name + " is not supported, skipping it",
                null,
                Suggestion.hint(name, known.keySet())));
      } else {
        enabled.put(name, plugin);
      }
    }
    if (enabled.isEmpty()) {
      throw new UserError("No inventory plugin is enabled that could read a source");
    }
  }

  /** The plugin of this name, short or whole, or null. */
  InventoryPlugin find(String name) {
    for (String prefix : List.of("ansible.builtin.", "ansible.legacy.")) {
      if (name.startsWith(prefix)) {
        return known.get(name.substring(prefix.length()));
      }
    }
    return known.get(name);
  }

  List<String> names() {
    return List.copyOf(known.keySet());
  }

  /**
   * Lets the enabled plugins try a source until one of them can read it.
   *
   * @return whether one could; no plugin may want it
   * @throws UserError with the mistakes that the source's own plugin found
   */
  boolean read(InventorySource source, InventoryBuilder whole) {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, InventoryPlugin> plugin : enabled.entrySet()) {
      if (!plugin.getValue().accepts(source)) {
        continue;
      }
      try {
        InventoryBuilder draft = whole.draft(source.location(), source.directory());
        plugin.getValue().read(source, draft);
        whole.add(draft);
        return true;
      } catch (UserError e) {
        boolean claimed = plugin.getValue().claims(source);
        if (problems.isEmpty() || claimed) {
          problems = named(e.problems(), source, plugin.getKey());
        }
        if (claimed) {
          break;
        }
      } catch (IllegalArgumentException e) {
        problems = named(List.of(new Problem(e.getMessage(), null, null)), source, plugin.getKey());
      }
    }
    if (!problems.isEmpty()) {
      throw new UserError(problems);
    }
    return false;
  }

  /** A mistake that stands nowhere says which source has it. */
  private static List<Problem> named(List<Problem> problems, InventorySource source, String name) {
    return problems.stream()
        .map(
            problem ->
                problem.at() != null
                    ? problem
                    : new Problem(
                        String.format(
                            "Failed to parse %s with %s plugin: %s",
                            source.name(), name, problem.message()),
                        null,
                        problem.hint()))
        .toList();
  }
}
