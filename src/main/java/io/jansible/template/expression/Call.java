package io.jansible.template.expression;

import io.jansible.template.Undefined;
import io.jansible.template.value.Callable;
import io.jansible.template.value.Items;
import io.jansible.template.value.Methods;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Types;

/** {@code f(x)} and {@code a.f(x)}. */
record Call(Expression target, CallArguments arguments) implements Expression {
  @Override
  public Object evaluate(Evaluation evaluation) {
    if (target instanceof Access.Attribute method) {
      Object receiver = method.target().evaluate(evaluation);
      if (Methods.has(receiver, method.name())) {
        return Methods.call(receiver, method.name(), arguments.evaluate(evaluation));
      }
      return call(Items.attribute(receiver, method.name()), evaluation);
    }
    return call(target.evaluate(evaluation), evaluation);
  }

  private Object call(Object function, Evaluation evaluation) {
    if (function instanceof Callable callable) {
      return callable.call(arguments.evaluate(evaluation));
    }
    Undefined.refuse(function);
    throw PythonError.type("'" + Types.name(function) + "' object is not callable");
  }
}
