package io.jansible.execute;

import io.jansible.module.ArgumentCheck;
import io.jansible.module.ArgumentReader;
import io.jansible.module.Module;
import io.jansible.module.Registry;
import io.jansible.playbook.Action;
import io.jansible.playbook.Block;
import io.jansible.playbook.Play;
import io.jansible.playbook.Playbook;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with the arguments of all tasks before the first connection. */
public final class PlaybookCheck {
  private final Registry registry;
  private final List<Problem> problems = new ArrayList<>();

  private PlaybookCheck(Registry registry) {
    this.registry = registry;
  }

  /** All problems, in the order in which they stand in the files. */
  public static List<Problem> problems(List<Playbook> playbooks, Registry registry) {
    PlaybookCheck check = new PlaybookCheck(registry);
    for (Playbook playbook : playbooks) {
      for (Play play : playbook.plays()) {
        check.steps(play.preTasks());
        check.steps(play.tasks());
        check.steps(play.postTasks());
        check.steps(play.handlers());
      }
    }
    return check.problems;
  }

  private void steps(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Block block) {
        steps(block.steps());
        steps(block.rescue());
        steps(block.always());
      } else if (step instanceof Task task) {
        action(task.action());
      }
    }
  }

  private void action(Action action) {
    Module module = registry.find(action.module()).orElse(null);
    if (module == null) {
      return;
    }
    Map<String, Object> written = new LinkedHashMap<>(action.arguments());
    if (action.freeForm() != null) {
      written.put(ArgumentReader.RAW_PARAMS, action.freeForm());
    }
    problems.addAll(
        ArgumentCheck.problems(
            module.specification(),
            written,
            action.positions(),
            action.at(),
            action.base() == null));
  }
}
