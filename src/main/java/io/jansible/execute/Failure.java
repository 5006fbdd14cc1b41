package io.jansible.execute;

import io.jansible.source.Position;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;

/**
 * Why a task failed before or after its module ran.
 *
 * @param message what the result says
 * @param reason the author's mistake in one sentence
 * @param at where it stands, or null
 * @param hint what was probably meant, or null
 */
record Failure(String message, String reason, Position at, String hint) {
  static Failure of(TemplateException e, Templates templates) {
    return new Failure(FailureWords.of(templates).task(e), e.reason(), e.at(), e.hint());
  }
}
