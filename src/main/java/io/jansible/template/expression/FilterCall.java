package io.jansible.template.expression;

import io.jansible.source.Suggestion;
import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.value.Arguments;

/** {@code value | filter(arguments)}. */
public final class FilterCall implements Expression {
  private final Expression value;
  private final String name;
  private final CallArguments arguments;
  private final int offset;

  FilterCall(Expression value, String name, CallArguments arguments, int offset) {
    this.value = value;
    this.name = name;
    this.arguments = arguments;
    this.offset = offset;
  }

  @Override
  public Object evaluate(Evaluation evaluation) {
    Filter filter = filter(evaluation);
    Object on =
        value instanceof Logic.Choice choice && filter.takesUndefined()
            ? choice.orUndefined(evaluation)
            : value.evaluate(evaluation);
    Arguments given = arguments.evaluate(evaluation);
    try {
      return apply(filter, on, given, evaluation);
    } catch (TemplateException failure) {
      throw failure.during("The filter plugin '" + qualified(name) + "' failed: ").near(offset);
    }
  }

  /** Ansible names its own plugins, and Jinja's, with their collection. */
  static String qualified(String name) {
    return name.indexOf('.') >= 0 ? name : "ansible.builtin." + name;
  }

  /** The filter of the name that is written. */
  public Filter filter(Evaluation evaluation) {
    Filter filter = evaluation.engine().plugins().filter(name);
    if (filter == null) {
      throw new SyntaxException("No filter named '" + name + "'.", offset)
          .hint(Suggestion.hint(name, near -> evaluation.engine().plugins().filter(near) != null));
    }
    return filter;
  }

  /** Applies a filter, unless something undefined is passed to one that cannot take it. */
  public static Object apply(
      Filter filter, Object value, Arguments arguments, Evaluation evaluation) {
    if (!filter.takesUndefined()) {
      Undefined.refuse(value);
      for (Object each : arguments.positional()) {
        Undefined.refuse(each);
      }
      for (Object each : arguments.named().values()) {
        Undefined.refuse(each);
      }
    }
    return filter.apply(value, arguments, evaluation);
  }
}
