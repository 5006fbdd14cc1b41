package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.value.Arguments;

/** Runs lookups, and gives their results as {@code lookup} and {@code query} ask. */
final class Lookups {
  private Lookups() {}

  static Object run(String name, Arguments arguments, Evaluation evaluation) {
    throw new TemplateException("The lookup plugin '" + name + "' was not found.");
  }
}
