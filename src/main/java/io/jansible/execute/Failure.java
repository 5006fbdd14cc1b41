package io.jansible.execute;

import io.jansible.source.Position;
import io.jansible.template.TemplateException;

/** Why a task failed before or after its module ran, and where in the playbook. */
record Failure(String message, Position at) {
  static Failure of(TemplateException e) {
    return new Failure("Task failed: " + e.getMessage(), e.at());
  }
}
