package io.jansible.output;

import io.jansible.execute.Status;
import io.jansible.execute.TaskOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A result as a program reads it: all that a variable holds, and what Ansible notes with it. */
final class WholeResult {
  private WholeResult() {}

  static Map<String, Object> of(TaskOutcome outcome) {
    Map<String, Object> whole = outcome.censored() ? hidden(outcome) : shown(outcome);
    if (!outcome.items().isEmpty()) {
      List<Object> results = new ArrayList<>();
      outcome.items().forEach(item -> results.add(item(item)));
      whole.put("results", results);
    }
    return whole;
  }

  private static Map<String, Object> hidden(TaskOutcome outcome) {
    Map<String, Object> hidden = new LinkedHashMap<>(outcome.result());
    hidden.keySet().retainAll(ResultText.HARMLESS);
    hidden.put("_ansible_no_log", true);
    hidden.put("censored", ResultText.CENSORED);
    return hidden;
  }

  private static Map<String, Object> shown(TaskOutcome outcome) {
    Map<String, Object> shown = new LinkedHashMap<>(outcome.result());
    if (outcome.status() != Status.SKIPPED) {
      shown.remove("skipped");
    }
    if (outcome.status() != Status.FAILED && outcome.label() == null) {
      shown.remove("failed");
    }
    if (!outcome.isLoop()) {
      shown.put("_ansible_no_log", false);
    }
    if (outcome.showAlways()) {
      shown.put("_ansible_verbose_always", true);
    }
    return LoginSecrets.hide(shown);
  }

  private static Map<String, Object> item(TaskOutcome item) {
    Map<String, Object> whole = of(item);
    if (!item.censored()) {
      whole.put("_ansible_item_label", item.label());
    }
    return whole;
  }
}
