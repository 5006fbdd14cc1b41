package io.jansible.template.expression;

/** A name. */
public record Name(String name) implements Expression {
  /** Names of templates are interned: to compare them is to compare their addresses. */
  public Name {
    name = name.intern();
  }

  @Override
  public Object evaluate(Evaluation evaluation) {
    return evaluation.name(name);
  }
}
