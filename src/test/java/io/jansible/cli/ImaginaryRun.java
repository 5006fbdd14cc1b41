package io.jansible.cli;

import io.jansible.connection.Become;
import io.jansible.connection.Connection;
import io.jansible.connection.ConnectionSettings;
import io.jansible.connection.Connections;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.connection.Shell;
import io.jansible.connection.Traits;
import io.jansible.execute.Engine;
import io.jansible.execute.EngineParts;
import io.jansible.execute.Listener;
import io.jansible.execute.PlainOptions;
import io.jansible.execute.Timing;
import io.jansible.inventory.Inventory;
import io.jansible.inventory.InventorySources;
import io.jansible.module.Prompter;
import io.jansible.modules.BuiltinModules;
import io.jansible.modules.library.LibraryModules;
import io.jansible.playbook.ParserParts;
import io.jansible.playbook.Playbook;
import io.jansible.playbook.PlaybookParser;
import io.jansible.source.HashBehaviour;
import io.jansible.source.SourceText;
import io.jansible.template.Templates;
import io.jansible.variables.FactCache;
import io.jansible.variables.RunFlags;
import io.jansible.variables.RunVariables;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The whole engine on machines that are not there: a test answers for their shells. */
final class ImaginaryRun {
  private final BuiltinModules modules = new BuiltinModules();
  private final String hosts;
  private final Connections connections;
  private final Timing timing;
  private final Prompter prompter;

  /**
   * @param hosts a host list, as for -i
   * @param answers what the shell of the host of that name answers
   */
  ImaginaryRun(String hosts, BiFunction<String, Request, Reply> answers, Timing timing) {
    this(hosts, answers, timing, Prompter.NONE);
  }

  /**
   * @param prompter the operator
   */
  ImaginaryRun(
      String hosts, BiFunction<String, Request, Reply> answers, Timing timing, Prompter prompter) {
    this.hosts = hosts;
    this.connections = new Imagined(answers);
    this.timing = timing;
    this.prompter = prompter;
  }

  /** Runs a playbook, one host after the other. */
  void run(String yaml, Listener listener) {
    Inventory inventory = new InventorySources(Path.of("."), warning -> {}).read(List.of(hosts));
    RunFlags flags =
        new RunFlags(
            false,
            false,
            1,
            0,
            null,
            List.of(),
            List.of(),
            List.of(hosts),
            null,
            "",
            HashBehaviour.REPLACE);
    RunVariables variables =
        new RunVariables(
            inventory, flags, Map.of(), warning -> {}, Templates.standard(), FactCache.NONE);
    ParserParts parser =
        ParserParts.simple(
            new ModuleSpellings(new LibraryModules(modules, List.of(), List.of())),
            Path.of("."),
            warning -> {});
    Playbook playbook =
        new PlaybookParser(parser)
            .parse(Path.of("playbook.yaml"), new SourceText("playbook.yaml", yaml));
    new Engine(
            new EngineParts(
                inventory,
                variables,
                modules,
                connections,
                Clock.systemDefaultZone(),
                timing,
                parser,
                prompter),
            PlainOptions.of(1, "ssh"),
            listener)
        .run(List.of(playbook));
  }

  private record Imagined(BiFunction<String, Request, Reply> answers) implements Connections {
    @Override
    public Connection to(ConnectionSettings settings) {
      return new Machine(settings.inventoryName(), answers);
    }

    @Override
    public void close() {
      // there is nothing to close
    }
  }

  /** A connection that has one shell, whoever one becomes. */
  private record Machine(String name, BiFunction<String, Request, Reply> answers)
      implements Connection, Shell {
    @Override
    public Shell shell(Become become) {
      return this;
    }

    @Override
    public Reply run(Request request) {
      return answers.apply(name, request);
    }

    @Override
    public Traits traits() {
      throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public void reset() {
      // there is nothing to forget
    }

    @Override
    public void close() {
      // nor to close
    }
  }
}
