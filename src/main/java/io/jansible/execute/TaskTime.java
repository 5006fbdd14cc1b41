package io.jansible.execute;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one task took on all its hosts, in nanoseconds of the wall clock: each instant counts once,
 * however many hosts work at it.
 *
 * @param wall from its beginning to the end of its last host
 * @param connecting while every host at work waited, at least one of them for a connection
 * @param waiting while every host at work waited for an answer
 * @param nodes what each node took, by name; a delegated task's node is the delegate
 */
public record TaskTime(
    long wall, long connecting, long waiting, SortedMap<String, NodeTime> nodes) {
  public static final TaskTime NONE = new TaskTime(0, 0, 0, new TreeMap<>());

  public TaskTime plus(TaskTime other) {
    SortedMap<String, NodeTime> all = new TreeMap<>(nodes);
    for (Map.Entry<String, NodeTime> node : other.nodes.entrySet()) {
      all.merge(node.getKey(), node.getValue(), NodeTime::plus);
    }
    return new TaskTime(
        wall + other.wall, connecting + other.connecting, waiting + other.waiting, all);
  }

  /** What all nodes took together; their times overlap. */
  public NodeTime together() {
    return nodes.values().stream().reduce(NodeTime.NONE, NodeTime::plus);
  }
}
