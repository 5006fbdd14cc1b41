package io.jansible.template.expression;

import io.jansible.template.value.Arguments;

/** A test: what stands behind {@code is}. */
@FunctionalInterface
public interface Test {
  boolean holds(Object value, Arguments arguments, Evaluation evaluation);

  /** Whether it answers for a value that is undefined. */
  default boolean takesUndefined() {
    return false;
  }
}
