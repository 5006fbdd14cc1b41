package io.jansible.cli;

import io.jansible.execute.Listener;
import io.jansible.execute.RunOptions;
import io.jansible.inventory.Host;
import io.jansible.inventory.HostPatterns;
import io.jansible.inventory.Inventory;
import io.jansible.playbook.Play;
import io.jansible.template.Templates;
import io.jansible.variables.RunVariables;
import java.util.List;
import java.util.Map;

/** {@code jansible}: one module on the hosts of a pattern. */
final class AdHocCommand {
  private final Setup setup;
  private final Choices choices;

  AdHocCommand(Setup setup) {
    this.setup = setup;
    this.choices = setup.choices();
  }

  int run() {
    setup.warmUp();
    String pattern = choices.words().get(0);
    Map<String, Object> extra = setup.extraVariables();
    Templates templates = setup.templates();
    Inventory inventory = setup.inventory(extra, templates);
    List<Host> hosts =
        new HostPatterns(inventory, setup.display()::warning)
            .select(List.of(pattern), choices.limit());
    if (choices.flag("--list-hosts")) {
      setup.display().line("  hosts (" + hosts.size() + "):");
      hosts.forEach(host -> setup.display().line("    " + host.name()));
      setup.display().flush();
      return 0;
    }
    setup.modulesOfDirectory();
    setup.modulesOfOption();
    Play play = new AdHocPlay(setup).of(pattern);
    if (hosts.isEmpty()) {
      setup.display().warning("No hosts matched, nothing to do");
      return 0;
    }
    RunVariables variables = setup.variables(inventory, extra, templates);
    RunOptions options = setup.options(extra, null);
    Listener output = new CallbackChoice(setup).ofCalls();
    return setup.withEngine(
        inventory, variables, options, output, engine -> engine.runAlone(play).exitCode());
  }
}
