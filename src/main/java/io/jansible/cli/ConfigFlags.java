package io.jansible.cli;

import picocli.CommandLine.Model.CommandSpec;

/** The flags of {@code jansible-config}: an action, and what each of them takes. */
final class ConfigFlags {
  private ConfigFlags() {}

  static CommandSpec config() {
    CommandSpec spec = CommandSpec.create().name("jansible-config");
    spec.usageMessage().description("Shows the settings that jansible serves.");
    Flags.general(spec);
    spec.addSubcommand(
        "list", typed("list", "Lists all settings and where they can be said.", "yaml or json"));
    spec.addSubcommand(
        "dump",
        typed("dump", "Lists the values of all settings.", "display, json or yaml")
            .addOption(
                Flags.flag(
                    "only what differs from the defaults", "--only-changed", "--changed-only")));
    spec.addSubcommand("view", action("view", "Shows the ansible.cfg in use."));
    spec.addSubcommand(
        "init",
        typed("init", "Writes an ansible.cfg of all settings.", "ini, env or vars")
            .addOption(Flags.flag("behind semicolons, so that none counts", "--disabled")));
    return spec;
  }

  private static CommandSpec typed(String name, String description, String formats) {
    CommandSpec spec = action(name, description);
    spec.addOption(Flags.text("FORMAT", formats, "-f", "--format"));
    return spec.addOption(
        Flags.text("TYPE", "base, all, or plugins: callback, connection, …", "-t", "--type"));
  }

  private static CommandSpec action(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description);
    spec.addOption(Flags.text("FILE", "the ansible.cfg to use", "-c", "--config"));
    Flags.general(spec);
    return spec;
  }
}
