package io.jansible.execute;

import io.jansible.module.Diff;
import io.jansible.module.Effect;
import io.jansible.module.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A module's result as a playbook sees it: with what Ansible adds for every module. */
final class RegisteredResult {
  private RegisteredResult() {}

  static Map<String, Object> of(Result result) {
    Map<String, Object> values = new LinkedHashMap<>(result.values());
    values.putIfAbsent("changed", false);
    if (!values.containsKey("failed") && !Boolean.TRUE.equals(values.get("skipped"))) {
      Object status = values.get("rc");
      values.put("failed", status instanceof Long code && code != 0);
    }
    for (Effect effect : result.effects()) {
      if (effect instanceof Effect.Facts facts) {
        values.putIfAbsent("ansible_facts", facts.facts());
      } else if (effect instanceof Effect.SetFacts facts) {
        values.putIfAbsent("ansible_facts", facts.facts());
      }
    }
    if (!result.hasPlainTexts()) {
      addLines(values, "stdout");
      addLines(values, "stderr");
    }
    addDiff(values, result.diffs());
    if (!result.warnings().isEmpty()) {
      values.putIfAbsent("warnings", result.warnings());
    }
    return values;
  }

  /** What is kept of an outcome in a variable: all but the arguments, which only items repeat. */
  static Map<String, Object> kept(TaskOutcome outcome) {
    if (!outcome.result().containsKey("invocation")) {
      return outcome.result();
    }
    Map<String, Object> kept = new LinkedHashMap<>(outcome.result());
    kept.remove("invocation");
    return kept;
  }

  /** As modules return it: the attributes' diff alone is a dictionary, everything else a list. */
  private static void addDiff(Map<String, Object> values, List<Diff> diffs) {
    if (diffs.size() == 1 && diffs.get(0).before() instanceof Map) {
      values.putIfAbsent("diff", diffs.get(0).asMap());
    } else if (!diffs.isEmpty()) {
      List<Object> all = new ArrayList<>();
      for (Diff diff : diffs) {
        all.add(diff.asMap());
      }
      values.putIfAbsent("diff", all);
    }
  }

  private static void addLines(Map<String, Object> values, String key) {
    if (values.get(key) instanceof String text && !values.containsKey(key + "_lines")) {
      values.put(key + "_lines", new TextLines(text));
    }
  }
}
