package io.jansible.template.expression;

import io.jansible.template.value.Arguments;

/**
 * The filters, tests and functions that an engine knows. Each is looked up once per place of use.
 */
public interface Plugins {
  /** The filter of a name, short or with its collection, or null. */
  Filter filter(String name);

  /** The test of a name, or null. */
  Test test(String name);

  /** A function or value that every template can see, such as {@code range}, or absent. */
  Object global(String name, Evaluation evaluation);

  /** Runs a lookup; the result is a list. */
  Object lookup(String name, Arguments arguments, Evaluation evaluation);
}
