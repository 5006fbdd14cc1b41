package io.jansible.modules.control;

import io.jansible.module.Effect;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.OptionType;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.PythonText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notes figures of the playbook's own for its end. */
public final class SetStatsModule implements Module {
  private static final Option<Object> DATA =
      Option.of("data", Types.RAW).doc("The figures by name.");
  private static final Option<Boolean> PER_HOST =
      Option.of("per_host", new Lenient())
          .defaultsTo(false)
          .doc("Notes them for each host, not for the run.");
  private static final Option<Boolean> AGGREGATE =
      Option.of("aggregate", new Lenient())
          .defaultsTo(true)
          .doc("Adds to what is noted under the name already, instead of replacing it.");

  private static final Specification SPECIFICATION =
      Specification.of("set_stats")
          .refusesInFewWords()
          .doc("Notes figures for the end of the playbook.")
          .options(DATA, PER_HOST, AGGREGATE)
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    Object data = run.get(DATA) == null ? Map.of() : run.get(DATA);
    if (!(data instanceof Map<?, ?> map)) {
      throw new ModuleFailure("The 'data' option needs to be a dictionary/hash");
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    map.forEach((name, value) -> figures.put(name(name), value));
    Map<String, Object> stats = new LinkedHashMap<>();
    stats.put("data", figures);
    stats.put("per_host", run.get(PER_HOST));
    stats.put("aggregate", run.get(AGGREGATE));
    return Result.ok()
        .put("ansible_stats", stats)
        .effect(new Effect.Stats(figures, run.get(PER_HOST), run.get(AGGREGATE)))
        .build();
  }

  /** Here a word that is neither true nor false is false. */
  private static final class Lenient implements OptionType<Boolean> {
    @Override
    public String name() {
      return "bool";
    }

    @Override
    public Boolean convert(Object raw) {
      try {
        return Types.BOOL.convert(raw);
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }

  private static String name(Object name) {
    if (name instanceof String text && SetFactModule.isVariableName(text)) {
      return text;
    }
    throw new ModuleFailure("Task failed: Invalid variable name " + PythonText.repr(name) + ".");
  }
}
