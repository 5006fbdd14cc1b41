package io.jansible.inventory;

import io.jansible.source.Problem;
import io.jansible.source.Suggestion;
import io.jansible.source.UserError;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlReader;

/** YAML files that name the plugin that they are for, whether it is enabled or not. */
final class AutoPlugin implements InventoryPlugin {
  private final InventoryPlugins plugins;

  AutoPlugin(InventoryPlugins plugins) {
    this.plugins = plugins;
  }

  @Override
  public boolean accepts(InventorySource source) {
    return source.isFile()
        && source.extension().matches("\\.ya?ml")
        && source.text().content().contains(PluginFile.PLUGIN)
        && !named(source).isEmpty();
  }

  @Override
  public boolean claims(InventorySource source) {
    return true;
  }

  @Override
  public void read(InventorySource source, InventoryBuilder into) {
    String name = named(source);
    InventoryPlugin plugin = plugins.find(name);
    if (plugin == null) {
      YamlNode.Mapping file = (YamlNode.Mapping) document(source);
      throw new UserError(
          new Problem(
              "The inventory plugin " + name + " is not supported",
              file.get(PluginFile.PLUGIN).at(),
              Suggestion.hint(name, plugins.names())));
    }
    plugin.read(source, into);
  }

  /** A file that is no YAML is left to the plugin that will say so. */
  private static String named(InventorySource source) {
    try {
      return PluginFile.plugin(document(source));
    } catch (UserError e) {
      return "";
    }
  }

  private static YamlNode document(InventorySource source) {
    return new YamlReader(problem -> {}).read(source.text());
  }
}
