package io.jansible.template.expression;

/** A compiled expression. It is shared by all threads and keeps nothing of an evaluation. */
public interface Expression {
  /** The value; it may be undefined, and its containers may be lazy. */
  Object evaluate(Evaluation evaluation);

  /** Whether the value is the same each time and costs nothing. */
  default boolean isConstant() {
    return false;
  }
}
