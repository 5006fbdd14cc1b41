package io.jansible.output;

import io.jansible.execute.NodeTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;

/** The table of what nodes were waited for: those that took longest. */
final class NodeTable {
  /** How many nodes are shown. */
  private static final int SHOWN = 10;

  private final List<Map.Entry<String, NodeTime>> nodes;

  NodeTable(SortedMap<String, NodeTime> nodes) {
    this.nodes = longest(nodes, time -> time.connecting() + time.waiting());
  }

  /** The nodes in the order of a time, the longest first. */
  static List<Map.Entry<String, NodeTime>> longest(
      SortedMap<String, NodeTime> nodes, ToLongFunction<NodeTime> time) {
    Comparator<NodeTime> byTime = Comparator.comparingLong(time);
    return nodes.entrySet().stream().sorted(Map.Entry.comparingByValue(byTime.reversed())).toList();
  }

  void on(StringBuilder text) {
    String title = "host (hosts work at the same time: these overlap)";
    row(text, "connect", "waiting", "trips", "sent", "received", title);
    nodes.stream().limit(SHOWN).forEach(node -> node(text, node.getKey(), node.getValue()));
    int others = nodes.size() - SHOWN;
    if (others > 0) {
      text.append(Figures.count(others, "more host")).append(" waited for less\n");
    }
  }

  private static void node(StringBuilder text, String name, NodeTime time) {
    row(
        text,
        Figures.secondsOfNanos(time.connecting()),
        Figures.secondsOfNanos(time.waiting()),
        Long.toString(time.trips()),
        Figures.bytes(time.sent()),
        Figures.bytes(time.received()),
        name);
  }

  private static void row(StringBuilder text, String... cells) {
    String format = "%8s %8s %6s %9s %9s  %s\n";
    text.append(String.format(Locale.ROOT, format, (Object[]) cells));
  }
}
