package io.jansible.execute;

import io.jansible.connection.Connections;
import io.jansible.inventory.Inventory;
import io.jansible.module.Prompter;
import io.jansible.module.Registry;
import io.jansible.playbook.ParserParts;
import io.jansible.variables.RunVariables;
import java.time.Clock;

/**
 * What an engine works with; whoever embeds it makes these once and closes the connections.
 *
 * @param timing whether tasks are measured, for {@link Event.TaskTimed}
 * @param parser reads what tasks include while a play runs
 * @param prompter whom modules ask while their tasks run
 */
public record EngineParts(
    Inventory inventory,
    RunVariables variables,
    Registry registry,
    Connections connections,
    Clock clock,
    Timing timing,
    ParserParts parser,
    Prompter prompter) {}
