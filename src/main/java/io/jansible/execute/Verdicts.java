package io.jansible.execute;

import io.jansible.playbook.Verdict;
import io.jansible.playbook.Written;
import io.jansible.source.Problem;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;
import java.util.List;
import java.util.Map;

/** Carries out changed_when and failed_when on a result. */
final class Verdicts {
  private final Map<String, Object> values;
  private final Templates templates;
  private final Scope scope;
  private Problem mistake;

  /**
   * @param values the result, which is changed
   */
  Verdicts(Map<String, Object> values, Templates templates, Scope scope) {
    this.values = values;
    this.templates = templates;
    this.scope = scope;
  }

  /** Answers the mistake in a condition, or null; a condition with a mistake fails the task. */
  Problem apply(Verdict verdict) {
    if (!verdict.changedWhen().isEmpty()) {
      decide(verdict.changedWhen(), "changed", "changed_when_result");
    }
    if (!verdict.failedWhen().isEmpty()) {
      decide(verdict.failedWhen(), "failed", "failed_when_result");
    }
    return mistake;
  }

  private void decide(List<Written> conditions, String key, String resultKey) {
    try {
      boolean holds = all(conditions);
      values.put(key, holds);
      if (key.equals("failed")) {
        values.put(resultKey, holds);
      }
    } catch (TemplateException e) {
      values.put(resultKey, e.getMessage());
      values.put("failed", true);
      mistake = Problem.at(e.at(), e.reason());
    }
  }

  private boolean all(List<Written> conditions) {
    for (Written condition : conditions) {
      if (!Condition.holds(condition, templates, scope)) {
        return false;
      }
    }
    return true;
  }
}
