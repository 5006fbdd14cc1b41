package io.jansible.execute;

import io.jansible.playbook.Written;
import io.jansible.template.Scope;
import io.jansible.template.Templates;
import io.jansible.template.UndefinedException;

/** Decides conditions of tasks, with Ansible's words for those that cannot be decided. */
final class Condition {
  private Condition() {}

  static boolean holds(Written condition, Templates templates, Scope scope) {
    try {
      return templates.holds(condition.value(), condition.at(), scope);
    } catch (UndefinedException e) {
      throw e.partOf(FailureWords.of(templates).condition(condition.value(), e));
    }
  }
}
