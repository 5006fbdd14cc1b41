package io.jansible.cli;

import io.jansible.source.Problem;
import io.jansible.template.OperatorSettings;
import io.jansible.template.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The settings as expressions see them: those of connections can be said by variables, too. */
final class LookedUpSettings implements OperatorSettings {
  /** Settings that are a plugin's under a name of their own, and a core's here. */
  private static final Map<String, Setting<?>> OF_PLUGINS =
      Map.of(
          "connection ssh remote_user", Settings.REMOTE_USER,
          "connection ssh port", Settings.REMOTE_PORT,
          "connection ssh private_key_file", Settings.PRIVATE_KEY_FILE,
          "connection ssh host_key_checking", Settings.HOST_KEY_CHECKING,
          "connection ssh timeout", Settings.TIMEOUT);

  /** Variables that win over a setting of a plugin; the last one that is there wins. */
  private static final Map<String, List<String>> VARIABLES =
      Map.of(
          "connection ssh remote_user", List.of("ansible_user", "ansible_ssh_user"),
          "connection ssh port", List.of("ansible_port", "ansible_ssh_port"),
          "connection ssh private_key_file",
              List.of("ansible_private_key_file", "ansible_ssh_private_key_file"),
          "connection ssh host_key_checking",
              List.of("ansible_host_key_checking", "ansible_ssh_host_key_checking"),
          "connection ssh timeout", List.of("ansible_timeout", "ansible_ssh_timeout"),
          "connection ssh ssh_args", List.of("ansible_ssh_args"),
          "connection ssh ssh_common_args", List.of("ansible_ssh_common_args"),
          "connection ssh ssh_extra_args", List.of("ansible_ssh_extra_args"),
          "connection ssh reconnection_retries", List.of("ansible_ssh_retries"));

  private final Configuration configuration;
  private final Consumer<Problem> warnings;

  LookedUpSettings(Configuration configuration, Consumer<Problem> warnings) {
    this.configuration = configuration;
    this.warnings = warnings;
  }

  @Override
  public Found find(String plugin, String name, Scope scope) {
    Setting<?> setting = setting(plugin, name);
    if (setting == null) {
      return null;
    }
    Found said = said(plugin + " " + name, scope);
    if (said != null) {
      return said;
    }
    Configuration.Found<?> found = configuration.find(setting);
    return new Found(ConfigCommand.plain(setting, found.value()), found.origin());
  }

  private static Found said(String setting, Scope scope) {
    Found said = null;
    for (String variable : VARIABLES.getOrDefault(setting, List.of())) {
      Object value = scope.get(variable);
      said = value == Scope.ABSENT ? said : new Found(value, "var: " + variable);
    }
    return said;
  }

  private static Setting<?> setting(String plugin, String name) {
    Setting<?> here = OF_PLUGINS.get(plugin + " " + name);
    return here != null
        ? here
        : Settings.all().stream()
            .filter(setting -> setting.name().equals(name))
            .filter(setting -> java.util.Objects.equals(setting.plugin(), plugin))
            .findFirst()
            .orElse(null);
  }

  @Override
  public boolean hasPlugin(String plugin) {
    return Settings.all().stream().anyMatch(setting -> plugin.equals(setting.plugin()));
  }

  @Override
  public void skipped(String reason) {
    warnings.accept(new Problem(reason, null, null));
  }
}
