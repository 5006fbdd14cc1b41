package io.jansible.template.plugin;

import io.jansible.source.PluginTypes;
import io.jansible.template.OperatorSettings;
import io.jansible.template.TemplateException;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lookup {@code config}: values of settings, of the core's or of a plugin's. */
final class ConfigLookup {
  static final String OPTIONS = "on_missing='error', plugin_type, plugin_name, show_origin=False";

  private static final List<String> ON_MISSING = List.of("error", "warn", "skip");

  private ConfigLookup() {}

  static List<Object> run(Terms terms) {
    String onMissing = Text.of(terms.option("on_missing", "error"));
    require("on_missing", onMissing, ON_MISSING);
    String plugin = plugin(terms);
    OperatorSettings settings = terms.outside().settings();
    List<Object> values = new ArrayList<>();
    for (Object term : terms.flat()) {
      String name = name(term);
      OperatorSettings.Found found = settings.find(plugin, name, terms.evaluation().scope());
      if (found != null) {
        Object value = terms.evaluation().resolve(found.value());
        boolean shown = terms.flag("show_origin", false);
        values.add(shown ? Arrays.asList(value, found.origin()) : value);
      } else {
        missing(onMissing, plugin, name, settings);
      }
    }
    return values;
  }

  private static String name(Object term) {
    if (!Types.isText(term)) {
      throw new TemplateException(
          "Invalid setting identifier, "
              + Text.of(term)
              + " is not a <class 'str'>, its a <class '"
              + Types.name(term)
              + "'>.");
    }
    return Text.of(term);
  }

  /** The plugin as settings name it, or null. */
  private static String plugin(Terms terms) {
    Object type = terms.option("plugin_type", null);
    Object name = terms.option("plugin_name", null);
    if (type != null) {
      require("plugin_type", Text.of(type), PluginTypes.ALL);
    }
    if ((type == null) != (name == null)) {
      throw new TemplateException(
          "Both plugin_type and plugin_name are required, cannot use one without the other.");
    }
    if (type == null) {
      return null;
    }
    String plugin = Text.of(type) + " " + Text.of(name);
    if (!terms.outside().settings().hasPlugin(plugin)) {
      throw new TemplateException(
          "Unable to load " + Text.of(type) + " plugin '" + Text.of(name) + "'.");
    }
    return plugin;
  }

  private static void require(String option, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new TemplateException(
              "Invalid value '"
                  + value
                  + "' for config '"
                  + option
                  + "' for 'config' lookup plugin.")
          .hint("valid values are: " + String.join(", ", known));
    }
  }

  private static void missing(
      String onMissing, String plugin, String name, OperatorSettings settings) {
    String[] words = plugin == null ? null : plugin.split(" ");
    String whose = words == null ? "" : " for '" + words[1] + "' " + words[0] + " plugin";
    String message = "No config definition exists for '" + name + "'" + whose + ".";
    if (onMissing.equals("error")) {
      throw new TemplateException(message);
    } else if (onMissing.equals("warn")) {
      settings.skipped("Skipping " + name + ": " + message);
    }
  }
}
