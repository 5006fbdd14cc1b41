package io.jansible.execute;

import io.jansible.playbook.Verdict;
import io.jansible.playbook.Written;
import io.jansible.template.Scope;
import io.jansible.template.Templates;
import java.util.List;
import java.util.Map;

/** Carries out changed_when and failed_when on a result. */
final class Verdicts {
  private Verdicts() {}

  static void apply(Verdict verdict, Map<String, Object> values, Templates templates, Scope scope) {
    if (!verdict.changedWhen().isEmpty()) {
      values.put("changed", all(verdict.changedWhen(), templates, scope));
    }
    if (!verdict.failedWhen().isEmpty()) {
      boolean failed = all(verdict.failedWhen(), templates, scope);
      values.put("failed_when_result", failed);
      values.put("failed", failed);
    }
  }

  private static boolean all(List<Written> conditions, Templates templates, Scope scope) {
    for (Written condition : conditions) {
      if (!templates.holds(condition.value(), condition.at(), scope)) {
        return false;
      }
    }
    return true;
  }
}
