package io.jansible.template.expression;

import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.Callable;
import io.jansible.template.value.Methods;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Types;

/**
 * {@code f(x)} and {@code a.f(x)}.
 *
 * @param offset where the function's name stands
 */
record Call(Expression target, CallArguments arguments, int offset) implements Expression {
  @Override
  public Object evaluate(Evaluation evaluation) {
    try {
      return call(evaluation);
    } catch (TemplateException failure) {
      throw failure.near(offset);
    }
  }

  private Object call(Evaluation evaluation) {
    if (target instanceof Access.Attribute method) {
      Object receiver = method.target().evaluate(evaluation);
      if (Methods.has(receiver, method.name())) {
        Arguments given = arguments.evaluate(evaluation);
        Undefined missing = missing(given);
        return missing == null ? Methods.call(receiver, method.name(), given) : missing;
      }
      return call(method.of(receiver), evaluation);
    }
    return call(target.evaluate(evaluation), evaluation);
  }

  /** The first argument that is undefined, or null. */
  private static Undefined missing(Arguments given) {
    for (Object each : given.positional()) {
      if (each instanceof Undefined undefined) {
        return undefined;
      }
    }
    if (!given.named().isEmpty()) {
      for (Object each : given.named().values()) {
        if (each instanceof Undefined undefined) {
          return undefined;
        }
      }
    }
    return null;
  }

  private Object call(Object function, Evaluation evaluation) {
    if (function instanceof Callable callable) {
      Arguments given = arguments.evaluate(evaluation);
      Undefined missing = callable.takesUndefined() ? null : missing(given);
      return missing == null ? callable.call(given) : missing;
    }
    Undefined.refuse(function);
    throw PythonError.type("'" + Types.name(function) + "' object is not callable");
  }
}
