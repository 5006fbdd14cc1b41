package io.jansible.template.expression;

/** The value that a chain of filters without a value of its own is applied to. */
public final class Filtered implements Expression {
  /** A name that no template can spell. */
  public static final String NAME = "|";

  @Override
  public Object evaluate(Evaluation evaluation) {
    return evaluation.name(NAME);
  }
}
