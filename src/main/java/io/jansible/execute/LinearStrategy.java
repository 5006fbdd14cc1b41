package io.jansible.execute;

import io.jansible.playbook.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * Ansible's default strategy: all hosts work on one task, and the next begins when all have ended.
 */
final class LinearStrategy implements Strategy {
  private final Lockstep lockstep;

  LinearStrategy(PlayPlan plan) {
    lockstep = new Lockstep(plan.steps(true));
  }

  @Override
  public void run(PlayRun play) {
    boolean over = false;
    while (!over) {
      List<HostState> left = play.hosts().reachable();
      Task task = lockstep.next(left);
      if (task == null) {
        return;
      }
      List<HostState> at = begin(task, left);
      if (play.meta().isFlush(task)) {
        lockstep.insert(play.handlers().tasks());
      }
      if (!play.isPerformed(task, at)) {
        at.forEach(host -> host.leave(task));
        continue;
      }
      Worked worked = play.runTask(task, at);
      lockstep.insert(Lockstep.tasks(worked.included()));
      over = play.isOver(worked, left);
    }
  }

  private static List<HostState> begin(Task task, List<HostState> hosts) {
    List<HostState> at = new ArrayList<>();
    for (HostState host : hosts) {
      if (host.next() == task) {
        at.add(host);
      }
    }
    at.forEach(HostState::take);
    return at;
  }
}
