package io.jansible.template.expression;

import io.jansible.template.Undefined;
import io.jansible.template.value.Items;
import io.jansible.template.value.Slice;

/** Parts of a value. */
final class Access {
  private Access() {}

  /** {@code a.b}. */
  record Attribute(Expression target, String name) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      return Items.attribute(target.evaluate(evaluation), name);
    }
  }

  /** {@code a[b]}. */
  record Element(Expression target, Expression key) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      return Items.element(target.evaluate(evaluation), key.evaluate(evaluation));
    }
  }

  /** {@code 1:5:2} between brackets; a part that is not written is null. */
  record Part(Expression start, Expression stop, Expression step) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      return new Slice(bound(start, evaluation), bound(stop, evaluation), bound(step, evaluation));
    }

    private static Object bound(Expression part, Evaluation evaluation) {
      return part == null ? null : Undefined.refuse(part.evaluate(evaluation));
    }
  }
}
