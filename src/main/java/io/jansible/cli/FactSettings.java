package io.jansible.cli;

import static io.jansible.cli.Setting.of;

import io.jansible.source.Problem;
import io.jansible.source.UserError;
import io.jansible.variables.FactCache;
import io.jansible.variables.FactFiles;
import io.jansible.variables.FactFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** The settings of where facts stay when a run is over. */
final class FactSettings {
  private FactSettings() {}

  static final Setting<String> CACHE_PLUGIN =
      of(
              "CACHE_PLUGIN",
              Kinds.oneOf(
                  "memory",
                  "jsonfile",
                  "yaml",
                  "ansible.builtin.memory",
                  "ansible.builtin.jsonfile",
                  "community.general.yaml"),
              "memory",
              "defaults.fact_caching",
              "ANSIBLE_CACHE_PLUGIN")
          .doc(
              "Where facts stay: in memory, as long as a run, or in a JSON or YAML file for each"
                  + " host.");
  static final Setting<Path> CACHE_PLUGIN_CONNECTION =
      of(
              "CACHE_PLUGIN_CONNECTION",
              Kinds.PATH,
              null,
              "defaults.fact_caching_connection",
              "ANSIBLE_CACHE_PLUGIN_CONNECTION")
          .doc("The directory of those files.");
  static final Setting<String> CACHE_PLUGIN_PREFIX =
      of(
              "CACHE_PLUGIN_PREFIX",
              Kinds.TEXT,
              "",
              "defaults.fact_caching_prefix",
              "ANSIBLE_CACHE_PLUGIN_PREFIX")
          .doc("What stands before the host in the name of its file.");
  static final Setting<Integer> CACHE_PLUGIN_TIMEOUT =
      of(
              "CACHE_PLUGIN_TIMEOUT",
              Kinds.INTEGER,
              "86400",
              "defaults.fact_caching_timeout",
              "ANSIBLE_CACHE_PLUGIN_TIMEOUT")
          .doc("After how many seconds kept facts count no more; 0 for never.");

  /**
   * The cache that is configured.
   *
   * @throws UserError when it has no directory
   */
  static FactCache cache(Configuration configuration, Consumer<Problem> warnings) {
    String plugin = configuration.get(CACHE_PLUGIN);
    if (plugin.endsWith("memory")) {
      return FactCache.NONE;
    }
    Path directory = configuration.get(CACHE_PLUGIN_CONNECTION);
    if (directory == null) {
      throw new UserError(
          new Problem(
              "fact_caching = " + plugin + " needs a directory for its files",
              null,
              "Set fact_caching_connection, or ANSIBLE_CACHE_PLUGIN_CONNECTION."));
    }
    return new FactFiles(
        plugin.endsWith("yaml") ? FactFormat.YAML : FactFormat.JSON,
        directory,
        configuration.get(CACHE_PLUGIN_PREFIX),
        Duration.ofSeconds(configuration.get(CACHE_PLUGIN_TIMEOUT)),
        warnings);
  }
}
