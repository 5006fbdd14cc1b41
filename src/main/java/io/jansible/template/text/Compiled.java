package io.jansible.template.text;

import io.jansible.template.expression.Evaluation;
import io.jansible.template.statement.Loader;

/** A template that is ready to be rendered, by any thread. */
public interface Compiled {
  /**
   * Renders into an output.
   *
   * @param source where the text stands this time, for errors
   * @param loader finds the templates that this one names
   */
  void render(Evaluation evaluation, Output output, Source source, Loader loader);

  /** Whether the text is one expression whose outermost filter gives text on purpose. */
  default boolean givesText(Evaluation evaluation) {
    return false;
  }
}
