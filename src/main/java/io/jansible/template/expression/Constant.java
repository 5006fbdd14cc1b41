package io.jansible.template.expression;

/** A value that is written out: a number, a text, true, none. */
public record Constant(Object value) implements Expression {
  @Override
  public Object evaluate(Evaluation evaluation) {
    return value;
  }

  @Override
  public boolean isConstant() {
    return true;
  }
}
