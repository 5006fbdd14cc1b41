package io.jansible.inventory;

import io.jansible.source.Problem;
import io.jansible.source.Suggestion;
import io.jansible.source.UserError;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The file of an inventory plugin: its options in YAML, with all mistakes that are in them. */
final class PluginFile {
  static final String PLUGIN = "plugin";

  private final YamlNode.Mapping options;
  private final List<Problem> problems = new ArrayList<>();

  private PluginFile(YamlNode.Mapping options) {
    this.options = options;
  }

  /**
   * Reads a file that must be for a plugin.
   *
   * @param known the options that the plugin has
   * @throws UserError when it is none, or for another plugin
   */
  static PluginFile read(
      InventorySource source, String plugin, List<String> known, Consumer<Problem> warnings) {
    YamlNode document = new YamlReader(warnings).read(source.text());
    if (!(document instanceof YamlNode.Mapping mapping)) {
      throw new UserError("the file is no mapping of options, and has no plugin");
    }
    String name = plugin(mapping);
    if (!(name.equals(plugin) || name.equals("ansible.builtin." + plugin))) {
      throw new UserError("the file has no option plugin that is " + plugin);
    }
    PluginFile file = new PluginFile(mapping);
    file.check(mapping, known, "the inventory plugin " + plugin);
    return file;
  }

  /** The plugin that a document says it is for, or the empty text. */
  static String plugin(YamlNode document) {
    return document instanceof YamlNode.Mapping mapping
            && mapping.get(PLUGIN) instanceof YamlNode.Scalar scalar
            && scalar.value() instanceof String name
        ? name
        : "";
  }

  /** Refuses each key that is not known. */
  void check(YamlNode.Mapping mapping, List<String> known, String owner) {
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = text(entry.key());
      if (!known.contains(key) && !key.equals(PLUGIN)) {
        boolean cache = key.startsWith("cache");
        refuse(
            entry.key(),
            "\"" + key + "\" is not an option of " + owner,
            cache ? "inventories are not cached; take it out" : Suggestion.hint(key, known));
      }
    }
  }

  void refuse(YamlNode node, String message, String hint) {
    problems.add(new Problem(message, node.at(), hint));
  }

  /** An option, or null. */
  YamlNode get(String option) {
    YamlNode node = options.get(option);
    return node instanceof YamlNode.Scalar scalar && scalar.value() == null ? null : node;
  }

  boolean bool(String option, boolean otherwise) {
    YamlNode node = get(option);
    return node == null ? otherwise : bool(node, option);
  }

  private boolean bool(YamlNode node, String option) {
    if (node instanceof YamlNode.Scalar scalar) {
      switch (scalar.text().toLowerCase(Locale.ROOT)) {
        case "true", "yes", "on", "1", "t", "y" -> {
          return true;
        }
        case "false", "no", "off", "0", "f", "n" -> {
          return false;
        }
        default -> {}
      }
    }
    refuse(node, option + " must be true or false", null);
    return false;
  }

  /** The entries of an option that is a mapping. */
  List<YamlNode.Entry> entries(String option) {
    YamlNode node = get(option);
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.entries();
    }
    if (node != null) {
      refuse(node, option + " must be a mapping", null);
    }
    return List.of();
  }

  /** The elements of an option that is a list. */
  List<YamlNode> elements(String option) {
    YamlNode node = get(option);
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.elements();
    }
    if (node != null) {
      refuse(node, option + " must be a list", null);
    }
    return List.of();
  }

  /** A scalar's text; of another node a mistake. */
  String text(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.value() instanceof String text ? text : scalar.text();
    }
    refuse(node, "A text is expected here", null);
    return "";
  }

  /**
   * @throws UserError with all mistakes, if there are any
   */
  void finish() {
    if (!problems.isEmpty()) {
      throw new UserError(problems);
    }
  }
}
