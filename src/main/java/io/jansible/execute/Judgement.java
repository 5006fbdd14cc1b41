package io.jansible.execute;

import io.jansible.module.Effect;
import io.jansible.module.Result;
import io.jansible.playbook.Task;
import io.jansible.source.Problem;
import io.jansible.variables.Precedence;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a module's result means: its values with what the engine adds, changed_when and failed_when
 * carried out.
 *
 * @param seen the variables with the result among them, as later conditions see them
 * @param mistake what the author got wrong about the verdict, or null
 */
record Judgement(Result result, Map<String, Object> values, HostTurn seen, Problem mistake) {

  /**
   * @param added what the engine knows beside the result, such as the number of the attempt
   */
  static Judgement of(
      Result result, Map<String, Object> added, Task task, HostTurn turn, Machinery machinery) {
    Map<String, Object> values = RegisteredResult.of(result);
    values.putAll(added);
    HostTurn seen = seen(result, values, task, turn);
    Problem mistake = null;
    boolean skipped = Boolean.TRUE.equals(values.get("skipped"));
    if (!skipped || !task.verdict().failedWhen().isEmpty()) {
      mistake = new Verdicts(values, machinery.templates(), seen.scope()).apply(task.verdict());
    }
    return new Judgement(result, values, seen, mistake);
  }

  private static HostTurn seen(
      Result result, Map<String, Object> values, Task task, HostTurn turn) {
    Map<String, Object> local = new LinkedHashMap<>(turn.layers().at(Precedence.TASK_LOCAL));
    int before = local.size();
    for (Effect effect : result.effects()) {
      local.putAll(effect.seen());
    }
    if (task.register() != null) {
      local.put(task.register().value().toString(), values);
    }
    return local.size() == before && task.register() == null
        ? turn
        : turn.with(Precedence.TASK_LOCAL, local);
  }

  boolean isFailed() {
    return Boolean.TRUE.equals(values.get("failed"));
  }

  TaskOutcome outcome(OutcomeDraft draft) {
    return draft.ended(values, result, mistake);
  }
}
