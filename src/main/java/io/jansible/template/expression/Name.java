package io.jansible.template.expression;

import io.jansible.template.Undefined;

/** A name, and where it stands. */
public record Name(String name, int offset) implements Expression {
  /** Names of templates are interned: to compare them is to compare their addresses. */
  public Name {
    name = name.intern();
  }

  @Override
  public Object evaluate(Evaluation evaluation) {
    Object value = evaluation.name(name);
    return value instanceof Undefined undefined ? undefined.near(offset) : value;
  }
}
