package io.jansible.modules.control;

import io.jansible.module.Effect;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.PythonText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sets variables of a host for the rest of the run. */
public final class SetFactModule implements Module {
  private static final Option<Boolean> CACHEABLE =
      Option.of("cacheable", Types.BOOL)
          .defaultsTo(false)
          .doc("Keeps the variables as facts too, for later plays and runs.");

  private static final Specification SPECIFICATION =
      Specification.of("set_fact")
          .doc("Sets variables of a host.")
          .options(CACHEABLE)
          .anyOption()
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    Map<String, Object> facts = new LinkedHashMap<>(run.arguments().rest());
    if (facts.isEmpty()) {
      throw new ModuleFailure(
              "No key/value pairs provided, at least one is required for this action to succeed")
          .beforehand();
    }
    for (String name : facts.keySet()) {
      if (!isVariableName(name)) {
        throw new ModuleFailure("Task failed: Invalid variable name " + PythonText.repr(name) + ".")
            .beforehand();
      }
    }
    if (!run.controller().keepsTypes()) {
      facts.replaceAll((name, value) -> bool(value));
    }
    return Result.ok()
        .put("ansible_facts", facts)
        .effect(new Effect.SetFacts(facts, run.get(CACHEABLE)))
        .build();
  }

  /** The words that older Ansible takes for booleans here. */
  private static Object bool(Object value) {
    return switch (value instanceof String text ? text.toLowerCase(Locale.ROOT) : "") {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> value;
    };
  }

  static boolean isVariableName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
