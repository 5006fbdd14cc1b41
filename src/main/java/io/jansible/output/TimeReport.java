package io.jansible.output;

import io.jansible.execute.NodeTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The texts that tell an operator where a run's time went: one line, or tables. */
public final class TimeReport {
  /** How many columns a heading fills. */
  private static final int HEADING = 79;

  private final TimeAccount account;
  private final RunTime run;
  private final TimeParts parts;

  public TimeReport(TimeAccount account, RunTime run) {
    this.account = account;
    this.run = run;
    this.parts = TimeParts.of(run, account.sum());
  }

  /** The whole run on one line. */
  public String line() {
    return "time: "
        + Figures.seconds(parts.total())
        + " s = start-up "
        + Figures.seconds(parts.startUp())
        + " + connect "
        + Figures.seconds(parts.connecting())
        + " + waiting for nodes "
        + Figures.seconds(parts.waiting())
        + " + own work "
        + Figures.seconds(parts.own())
        + "; "
        + Figures.count(account.sum().together().trips(), "round trip");
  }

  /** The run's parts, its slowest tasks, and what each host was waited for. */
  public String tables() {
    StringBuilder text = new StringBuilder();
    String title = "PROFILE ";
    text.append('\n').append(title).append("*".repeat(HEADING - title.length())).append('\n');
    whole(text);
    if (!account.slowest().isEmpty()) {
      new TaskTable(account.slowest()).on(text.append('\n'));
    }
    if (!account.sum().nodes().isEmpty()) {
      new NodeTable(account.sum().nodes()).on(text.append('\n'));
    }
    return text.toString();
  }

  private void whole(StringBuilder text) {
    NodeTime together = account.sum().together();
    part(text, parts.total(), "the whole run");
    part(
        text,
        parts.startUp(),
        "start-up: Java "
            + Figures.secondsOfNanos(run.java())
            + ", reading and checking "
            + Figures.secondsOfNanos(run.reading()));
    part(text, parts.connecting(), "connect" + connections());
    part(
        text,
        parts.waiting(),
        "waiting for nodes: "
            + Figures.count(together.trips(), "round trip")
            + ", "
            + Figures.bytes(together.sent())
            + " sent, "
            + Figures.bytes(together.received())
            + " received");
    part(text, parts.own(), "own work: templates, conditions, modules, output");
  }

  private void part(StringBuilder text, long millis, String what) {
    text.append(
        String.format(
            Locale.ROOT,
            "%8s s %4d %%  %s\n",
            Figures.seconds(millis),
            parts.percent(millis),
            what));
  }

  private String connections() {
    List<Map.Entry<String, NodeTime>> longest =
        NodeTable.longest(account.sum().nodes(), NodeTime::connecting);
    long connected = longest.stream().filter(node -> node.getValue().connecting() > 0).count();
    if (connected == 0) {
      return "";
    }
    return ": "
        + Figures.count(connected, "host")
        + ", the longest "
        + longest.get(0).getKey()
        + " with "
        + Figures.secondsOfNanos(longest.get(0).getValue().connecting());
  }
}
