package io.jansible.template.expression;

/** A name. */
public record Name(String name) implements Expression {
  @Override
  public Object evaluate(Evaluation evaluation) {
    return evaluation.name(name);
  }
}
