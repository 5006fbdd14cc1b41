package io.jansible.execute;

import io.jansible.playbook.Block;
import io.jansible.playbook.Keywords;
import io.jansible.playbook.Play;
import io.jansible.playbook.Playbook;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Finds the ways to hosts and users that are not served, before the first connection. */
public final class PlaybookCheck {
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Position> told = new HashSet<>();

  private PlaybookCheck() {}

  /** All problems, in the order in which they stand in the files. */
  public static List<Problem> problems(List<Playbook> playbooks) {
    PlaybookCheck check = new PlaybookCheck();
    for (Playbook playbook : playbooks) {
      for (Play play : playbook.plays()) {
        check.ways(play.keywords());
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
        ways(task.keywords());
      }
    }
  }

  /** A task has the keywords of its play too; the same mistake is told once. */
  private void ways(Keywords keywords) {
    way(keywords.login().connection(), Ways::connection, Ways::noConnection);
    way(keywords.privilege().method(), Ways::becomeMethod, Ways::noMethod);
  }

  private void way(Written keyword, UnaryOperator<String> known, UnaryOperator<String> refusal) {
    if (keyword != null
        && keyword.value() instanceof String name
        && known.apply(name) == null
        && told.add(keyword.at())) {
      problems.add(Problem.at(keyword.at(), refusal.apply(name)));
    }
  }
}
