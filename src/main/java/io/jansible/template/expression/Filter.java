package io.jansible.template.expression;

import io.jansible.template.value.Arguments;

/** A filter: what stands behind {@code |}. */
@FunctionalInterface
public interface Filter {
  /**
   * Applies the filter.
   *
   * @param value what it is applied to, which may be undefined only when {@link #takesUndefined}
   */
  Object apply(Object value, Arguments arguments, Evaluation evaluation);

  /** Whether it makes something of a value that is undefined. */
  default boolean takesUndefined() {
    return false;
  }

  /** Whether its result is text on purpose, which {@code jinja2_native = False} must not read. */
  default boolean givesText() {
    return false;
  }
}
