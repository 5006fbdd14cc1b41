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
import java.util.regex.Pattern;

/** Shows a message or the value of an expression. */
public final class DebugModule implements Module {
  private static final Option<Object> MSG =
      Option.of("msg", Types.RAW).defaultsTo("Hello world!").doc("The message, of any type.");
  private static final Option<Object> VAR =
      Option.of("var", new ExpressionType())
          .asWritten()
          .doc(
              "An expression, without braces, whose value is shown under its text; a template may"
                  + " name a variable.");
  private static final Pattern VARIABLE =
      Pattern.compile("[A-Za-z_]\\w*(?:\\.\\w+|\\[\\d+]|\\['[^'\\\\]*']|\\[\"[^\"\\\\]*\"])*");
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
    if (run.get(VAR) == null) {
      return Result.ok().put("msg", run.get(MSG)).showAlways().build();
    }
    String expression = expression(run);
    return Result.ok().put(expression, run.controller().evaluate(expression)).showAlways().build();
  }

  /**
   * What a template gives may come from a node: it may name a variable and what is in it, but
   * nothing that calls, computes or looks up.
   */
  private static String expression(ModuleRun run) {
    if (!(run.get(VAR) instanceof Templated written)) {
      return (String) run.get(VAR);
    }
    Object named = run.controller().rendered(VAR.name(), written);
    if (!(named instanceof String text)) {
      throw new ModuleFailure("argument 'var': " + ExpressionType.notText(named));
    }
    if (!VARIABLE.matcher(text).matches()) {
      throw new ModuleFailure(
          "Error while resolving `var` expression: a template in var may only name a variable; msg"
              + " shows what a template gives");
    }
    return text;
  }

  /** The text of an expression, or a template of a variable's name. */
  private static final class ExpressionType implements OptionType<Object> {
    @Override
    public String name() {
      return "_check_type_str_no_conversion";
    }

    @Override
    public Object convert(Object raw) {
      if (raw instanceof Templated || raw instanceof String) {
        return raw;
      }
      throw new IllegalArgumentException(notText(raw));
    }

    private static String notText(Object raw) {
      return "'" + PythonText.str(raw) + "' is not a string and conversion is not allowed";
    }
  }
}
