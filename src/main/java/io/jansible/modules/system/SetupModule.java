package io.jansible.modules.system;

import io.jansible.module.Effect;
import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.modules.system.facts.FactGathering;
import java.util.List;

/** Gathers facts about a node: everything that it tells, from one script. */
public final class SetupModule implements Module {
  static final Option<List<String>> GATHER_SUBSET =
      Option.of("gather_subset", Types.listOf(Types.STR))
          .defaultsTo(List.of("all"))
          .doc("Which facts: all, min, network, hardware, virtual and others; ! excludes.");
  static final Option<Long> GATHER_TIMEOUT =
      Option.of("gather_timeout", Types.INT)
          .defaultsTo(10L)
          .doc("Seconds that a mounted file system may take to tell its size.");
  static final Option<List<String>> FILTER =
      Option.of("filter", Types.listOf(Types.STR))
          .defaultsTo(List.of())
          .doc("Shell patterns; only facts whose names match one are returned.");
  static final Option<String> FACT_PATH =
      Option.of("fact_path", Types.PATH)
          .defaultsTo("/etc/ansible/facts.d")
          .doc("The node's directory of local facts: *.fact files, JSON, INI or executable.");

  private static final Specification SPECIFICATION =
      Specification.of("setup")
          .doc("Gathers facts about the node.")
          .options(GATHER_SUBSET, GATHER_TIMEOUT, FILTER, FACT_PATH)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    return gather(run);
  }

  static Result gather(ModuleRun run) {
    String path = run.get(FACT_PATH);
    FactGathering gathering =
        new FactGathering(
            run.get(GATHER_SUBSET),
            run.get(GATHER_TIMEOUT).intValue(),
            run.get(FILTER),
            path.startsWith("~") || path.contains("$") ? run.target().expand(path) : path);
    FactGathering.Facts facts = gathering.from(run.target()::inspect);
    Result.Builder result =
        Result.ok().put("ansible_facts", facts.facts()).effect(new Effect.Facts(facts.facts()));
    facts.warnings().forEach(result::warning);
    return result.build();
  }
}
