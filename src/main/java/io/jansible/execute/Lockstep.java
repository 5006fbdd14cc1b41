package io.jansible.execute;

import io.jansible.playbook.Block;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The order in which hosts that wait for each other come to a play's tasks. Hosts may stand at
 * different tasks (blocks, rescues); the first one at or behind the present place goes first, and
 * what stands before it only when there is nothing else.
 */
final class Lockstep {
  private final List<Task> order = new ArrayList<>();
  private int place;

  Lockstep(List<Step> steps) {
    add(steps, order);
  }

  /** All tasks of some steps, in the order in which hosts come to them. */
  static List<Task> tasks(List<Step> steps) {
    List<Task> tasks = new ArrayList<>();
    add(steps, tasks);
    return tasks;
  }

  private static void add(List<Step> steps, List<Task> tasks) {
    for (Step step : steps) {
      if (step instanceof Task task) {
        tasks.add(task);
      } else if (step instanceof Block block) {
        add(block.steps(), tasks);
        add(block.rescue(), tasks);
        add(block.always(), tasks);
      }
    }
  }

  /** The task that is next for hosts which wait for their next ones, or null when none does. */
  Task next(List<HostState> hosts) {
    Set<Task> waited = Collections.newSetFromMap(new IdentityHashMap<>());
    for (HostState host : hosts) {
      Task next = host.next();
      if (next != null) {
        waited.add(next);
      }
    }
    if (waited.isEmpty()) {
      return null;
    }
    for (int looked = 0; looked <= order.size(); looked++) {
      // A host that could not be reached may go on where it stopped, far behind the others.
      place = place < order.size() ? place : 0;
      Task task = order.get(place++);
      if (waited.contains(task)) {
        return task;
      }
    }
    throw new IllegalStateException("hosts wait for tasks of another play: " + waited);
  }

  /** Other tasks come next, before what stood here: handlers, or what was included. */
  void insert(List<Task> tasks) {
    order.addAll(place, tasks);
  }
}
