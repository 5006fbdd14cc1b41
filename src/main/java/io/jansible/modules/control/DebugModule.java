package io.jansible.modules.control;

import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.OptionType;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.PythonText;
import io.jansible.source.Templated;

/** Shows a message or the value of an expression. */
public final class DebugModule implements Module {
  private static final Option<Object> MSG =
      Option.of("msg", Types.RAW).defaultsTo("Hello world!").doc("The message, of any type.");
  private static final Option<String> VAR =
      Option.of("var", new ExpressionType())
          .asWritten()
          .doc("An expression, without braces, whose value is shown under its text.");
  private static final Option<Long> VERBOSITY =
      Option.of("verbosity", Types.INT)
          .defaultsTo(0L)
          .doc("How many -v it takes until anything is shown.");

  private static final Specification SPECIFICATION =
      Specification.of("debug")
          .doc("Shows a message or a value.")
          .options(MSG, VAR, VERBOSITY)
          .mutuallyExclusive(MSG, VAR)
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    if (run.verbosity() < run.get(VERBOSITY)) {
      return Result.ok()
          .put("skipped", true)
          .put("skipped_reason", "Verbosity threshold not met.")
          .build();
    }
    String expression = run.get(VAR);
    if (expression == null) {
      return Result.ok().put("msg", run.get(MSG)).showAlways().build();
    }
    return Result.ok().put(expression, run.controller().evaluate(expression)).showAlways().build();
  }

  /** An expression's text; a template's result is data and no expression. */
  private static final class ExpressionType implements OptionType<String> {
    @Override
    public String name() {
      return "_check_type_str_no_conversion";
    }

    @Override
    public String convert(Object raw) {
      if (raw instanceof Templated) {
        throw new ModuleFailure(
            "Error while resolving `var` expression: var takes an expression without braces;"
                + " msg takes a template");
      }
      if (raw instanceof String text) {
        return text;
      }
      throw new IllegalArgumentException(
          "'" + PythonText.str(raw) + "' is not a string and conversion is not allowed");
    }
  }
}
