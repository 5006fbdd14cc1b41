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
    List<Task> order = new ArrayList<>();
    addTasks(steps, order);
    Map<Task, Integer> places = places(order);
    hosts.forEach(host -> host.begin(steps));
    for (Task task = earliest(hosts, places);
        task != null && !play.isEnded();
        task = earliest(hosts, places)) {
      List<Step> included = play.runTask(task, at(task, hosts), kind);
      if (!included.isEmpty()) {
        List<Task> more = new ArrayList<>();
        addTasks(included, more);
        order.addAll(places.get(task) + 1, more);
        places = places(order);
      }
    }
    hosts.forEach(HostState::end);
  }

  private static void addTasks(List<Step> steps, List<Task> order) {
    for (Step step : steps) {
      if (step instanceof Task task) {
        order.add(task);
      } else if (step instanceof Block block) {
        addTasks(block.steps(), order);
        addTasks(block.rescue(), order);
        addTasks(block.always(), order);
      }
    }
  }

  private static Map<Task, Integer> places(List<Task> order) {
    Map<Task, Integer> places = new IdentityHashMap<>();
    for (Task task : order) {
      places.put(task, places.size());
    }
    return places;
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
