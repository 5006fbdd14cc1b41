package io.jansible.bench;

import io.jansible.connection.ConnectionPool;
import io.jansible.connection.Operator;
import io.jansible.execute.Engine;
import io.jansible.execute.EngineParts;
import io.jansible.execute.Event;
import io.jansible.execute.PlainOptions;
import io.jansible.execute.Timing;
import io.jansible.inventory.Inventory;
import io.jansible.inventory.InventorySources;
import io.jansible.module.Prompter;
import io.jansible.modules.BuiltinModules;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hosts {@code h1}, {@code h2}, … that are all this machine, and plays on them. */
final class Site implements AutoCloseable {
  private static final int FORKS = 50;
  private static final Path HERE = Path.of("").toAbsolutePath();

  private final BuiltinModules modules = new BuiltinModules();
  private final Templates templates = Templates.standard();
  private final ConnectionPool pool = new ConnectionPool(Operator.NONE);
  private final Inventory inventory;

  Site(int hosts) {
    String names =
        IntStream.rangeClosed(1, hosts).mapToObj(i -> "h" + i).collect(Collectors.joining(","));
    inventory = new InventorySources(HERE, problem -> {}).read(List.of(names + ","));
  }

  Templates templates() {
    return templates;
  }

  ConnectionPool pool() {
    return pool;
  }

  /** Variables of a run that has learned nothing yet. */
  RunVariables variables() {
    RunFlags flags =
        new RunFlags(
            false,
            false,
            FORKS,
            0,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            "",
            HashBehaviour.REPLACE);
    return new RunVariables(inventory, flags, Map.of(), problem -> {}, templates, FactCache.NONE);
  }

  private ParserParts parser() {
    return ParserParts.simple(new Spellings(modules), Path.of("."), warning -> {});
  }

  Playbook playbook(String yaml) {
    return new PlaybookParser(parser())
        .parse(HERE.resolve("bench.yaml"), new SourceText("bench.yaml", yaml));
  }

  /** Runs a playbook; answers how many results there were. */
  int play(Playbook playbook) {
    int[] results = {0};
    EngineParts parts =
        new EngineParts(
            inventory,
            variables(),
            modules,
            pool,
            Clock.systemDefaultZone(),
            Timing.OFF,
            parser(),
            Prompter.NONE);
    Engine engine =
        new Engine(
            parts,
            PlainOptions.of(FORKS, "local"),
            event -> results[0] += event instanceof Event.TaskEnded ? 1 : 0);
    if (engine.run(List.of(playbook)).exitCode() != 0) {
      throw new IllegalStateException("the play failed");
    }
    return results[0];
  }

  @Override
  public void close() {
    pool.close();
  }
}
