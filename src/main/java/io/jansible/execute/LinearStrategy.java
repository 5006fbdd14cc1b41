package io.jansible.execute;

import io.jansible.playbook.Block;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ansible's default strategy: all hosts work on one task, and the next begins when all have ended.
 * Hosts may stand at different tasks (blocks, rescues); those at the earliest one go first.
 */
final class LinearStrategy {
  private final PlayRun play;

  LinearStrategy(PlayRun play) {
    this.play = play;
  }

  void run(List<Step> steps, Collection<HostState> hosts, Event.Kind kind) {
    Map<Task, Integer> order = new IdentityHashMap<>();
    number(steps, order);
    hosts.forEach(host -> host.begin(steps));
    for (Task task = earliest(hosts, order);
        task != null && !play.isEnded();
        task = earliest(hosts, order)) {
      play.runTask(task, at(task, hosts), kind);
    }
    hosts.forEach(HostState::end);
  }

  private static void number(List<Step> steps, Map<Task, Integer> order) {
    for (Step step : steps) {
      if (step instanceof Task task) {
        order.put(task, order.size());
      } else if (step instanceof Block block) {
        number(block.steps(), order);
        number(block.rescue(), order);
        number(block.always(), order);
      }
    }
  }

  private static Task earliest(Collection<HostState> hosts, Map<Task, Integer> order) {
    Task earliest = null;
    for (HostState host : hosts) {
      Task next = host.next();
      if (next != null && (earliest == null || order.get(next) < order.get(earliest))) {
        earliest = next;
      }
    }
    return earliest;
  }

  private static List<HostState> at(Task task, Collection<HostState> hosts) {
    List<HostState> at = new ArrayList<>();
    for (HostState host : hosts) {
      if (host.next() == task) {
        at.add(host);
      }
    }
    return at;
  }
}
