package io.jansible.template.expression;

import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.value.Items;
import io.jansible.template.value.Slice;

/** Parts of a value. */
final class Access {
  private Access() {}

  /** {@code a.b}. */
  record Attribute(Expression target, String name, int offset) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      return of(target.evaluate(evaluation));
    }

    /** The attribute of a value of the target's. */
    Object of(Object value) {
      return placed(Items.attribute(value, name), offset);
    }
  }

  /** {@code a[b]}. */
  record Element(Expression target, Expression key, int offset) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      Object value = target.evaluate(evaluation);
      Object part = key.evaluate(evaluation);
      try {
        return placed(Items.element(value, part), offset);
      } catch (TemplateException failure) {
        throw failure.near(offset);
      }
    }
  }

  private static Object placed(Object value, int offset) {
    return value instanceof Undefined undefined ? undefined.near(offset) : value;
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
