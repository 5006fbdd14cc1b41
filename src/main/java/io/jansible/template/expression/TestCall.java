package io.jansible.template.expression;

import io.jansible.source.Suggestion;
import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.value.Arguments;

/** {@code value is test(arguments)}. */
record TestCall(Expression value, String name, CallArguments arguments, int offset)
    implements Expression {
  @Override
  public Object evaluate(Evaluation evaluation) {
    Test test = evaluation.engine().plugins().test(name);
    if (test == null) {
      throw new SyntaxException("No test named '" + name + "'.", offset)
          .hint(Suggestion.hint(name, near -> evaluation.engine().plugins().test(near) != null));
    }
    Object on =
        value instanceof Logic.Choice choice && test.takesUndefined()
            ? choice.orUndefined(evaluation)
            : value.evaluate(evaluation);
    Arguments given = arguments.evaluate(evaluation);
    try {
      return holds(test, on, given, evaluation);
    } catch (TemplateException failure) {
      throw failure
          .during("The test plugin '" + FilterCall.qualified(name) + "' failed: ")
          .near(offset);
    }
  }

  static boolean holds(Test test, Object value, Arguments arguments, Evaluation evaluation) {
    if (!test.takesUndefined()) {
      Undefined.refuse(value);
      for (Object each : arguments.positional()) {
        Undefined.refuse(each);
      }
    }
    return test.holds(value, arguments, evaluation);
  }
}
