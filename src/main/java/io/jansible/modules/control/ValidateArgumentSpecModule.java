package io.jansible.modules.control;

import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.PythonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks variables and arguments against a specification, as roles have one. */
public final class ValidateArgumentSpecModule implements Module {
  private static final Option<Object> ARGUMENT_SPEC =
      Option.of("argument_spec", Types.RAW)
          .mandatory()
          .doc("What each argument shall be, by its name.");
  private static final Option<Object> PROVIDED_ARGUMENTS =
      Option.of("provided_arguments", Types.RAW)
          .defaultsTo(Map.of())
          .doc("The arguments; those that are not here are variables.");
  private static final Option<Object> VALIDATE_ARGS_CONTEXT =
      Option.of("validate_args_context", Types.RAW)
          .defaultsTo(Map.of())
          .doc("What is checked; the result repeats it.");

  private static final Specification SPECIFICATION =
      Specification.of("validate_argument_spec")
          .doc("Checks arguments against a specification.")
          .options(ARGUMENT_SPEC, PROVIDED_ARGUMENTS, VALIDATE_ARGS_CONTEXT)
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    Map<?, ?> specification = dictionary(run, ARGUMENT_SPEC);
    Map<String, Object> given = new LinkedHashMap<>();
    for (Object name : specification.keySet()) {
      Object value = run.controller().variable(name.toString());
      if (value != null) {
        given.put(name.toString(), value);
      }
    }
    dictionary(run, PROVIDED_ARGUMENTS).forEach((name, value) -> given.put(name.toString(), value));
    List<String> errors = SpecifiedArguments.errors(specification, given);
    if (errors.isEmpty()) {
      return Result.ok()
          .put("msg", "The arg spec validation passed")
          .put("validate_args_context", run.get(VALIDATE_ARGS_CONTEXT))
          .build();
    }
    return Result.failure("Validation of arguments failed:\n" + String.join("\n", errors))
        .put("argument_errors", errors)
        .put("argument_spec_data", specification)
        .put("validate_args_context", run.get(VALIDATE_ARGS_CONTEXT))
        .build();
  }

  private static Map<?, ?> dictionary(ModuleRun run, Option<Object> option) {
    Object value = run.get(option);
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new ModuleFailure(
        "Task failed: Incorrect type for %s, expected dict and got <class '%s'>"
            .formatted(option.name(), PythonText.typeName(value)));
  }
}
