package io.jansible.template.text;

import io.jansible.template.expression.Evaluation;

/** A template that is ready to be rendered, by any thread. */
public interface Compiled {
  /**
   * Renders into an output.
   *
   * @param source where the text stands this time, for errors
   */
  void render(Evaluation evaluation, Output output, Source source);

  /** Whether the text is one expression whose outermost filter gives text on purpose. */
  default boolean givesText(Evaluation evaluation) {
    return false;
  }
}
