package io.jansible.cli;

import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;

/** The commands by the names that they are called by. */
enum Command {
  PLAYBOOK("-playbook", Flags::playbook, setup -> new PlaybookCommand(setup).run()),
  INVENTORY("-inventory", Flags::inventory, setup -> new InventoryCommand(setup).run()),
  VAULT("-vault", VaultFlags::vault, setup -> new VaultCommand(setup).run()),
  CONFIG("-config", ConfigFlags::config, setup -> new ConfigCommand(setup).run()),
  CONSOLE("-console", Flags::console, setup -> new ConsoleCommand(setup).run()),
  AD_HOC("", Flags::adHoc, setup -> new AdHocCommand(setup).run());

  private final String ending;
  private final Supplier<CommandSpec> flags;
  private final ToIntFunction<Setup> action;

  Command(String ending, Supplier<CommandSpec> flags, ToIntFunction<Setup> action) {
    this.ending = ending;
    this.flags = flags;
    this.action = action;
  }

  /** The command of a name such as {@code jansible-playbook}; any other name is the ad hoc one. */
  static Command named(String name) {
    for (Command command : values()) {
      if (name.endsWith(command.ending)) {
        return command;
      }
    }
    throw new IllegalStateException("every name ends in nothing");
  }

  CommandSpec flags() {
    return flags.get();
  }

  /** Runs the command; answers its exit code. */
  int run(Setup setup) {
    return action.applyAsInt(setup);
  }
}
