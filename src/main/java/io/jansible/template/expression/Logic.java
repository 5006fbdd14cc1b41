package io.jansible.template.expression;

import io.jansible.template.Undefined;
import io.jansible.template.value.Truth;

/** And, or, not, and the choice between two values. */
final class Logic {
  private Logic() {}

  record And(Expression left, Expression right) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      Object value = left.evaluate(evaluation);
      return Truth.of(value) ? right.evaluate(evaluation) : value;
    }
  }

  record Or(Expression left, Expression right) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      Object value = left.evaluate(evaluation);
      return Truth.of(value) ? value : right.evaluate(evaluation);
    }
  }

  record Not(Expression of) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      return !Truth.of(of.evaluate(evaluation));
    }
  }

  /** {@code a if b else c}; the last is null where there is no else. */
  record Choice(Expression test, Expression value, Expression otherwise) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      if (Truth.of(test.evaluate(evaluation))) {
        return value.evaluate(evaluation);
      }
      return otherwise == null ? "" : otherwise.evaluate(evaluation);
    }

    /**
     * The value for {@code default} and {@code is defined}, to which a missing else is undefined.
     */
    Object orUndefined(Evaluation evaluation) {
      if (otherwise != null || Truth.of(test.evaluate(evaluation))) {
        return evaluate(evaluation);
      }
      return new Undefined(
          "the inline if-expression evaluated to false and no else section was defined.");
    }
  }
}
