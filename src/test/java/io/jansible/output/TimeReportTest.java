package io.jansible.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.execute.Event;
import io.jansible.execute.NodeTime;
import io.jansible.execute.TaskTime;
import io.jansible.source.Position;
import io.jansible.source.SourceText;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimeReportTest {
  private static final SourceText FILE = new SourceText("site.yaml", "");
  private final TimeAccount account = new TimeAccount();

  private static long millis(double count) {
    return Math.round(count * 1_000_000);
  }

  private static NodeTime node(double connecting, double waiting, int trips) {
    return new NodeTime(millis(connecting), millis(waiting), trips, trips * 700L, trips * 52_300L);
  }

  private void task(String name, Position at, TaskTime time) {
    account.on(new Event.TaskStarted(name, Event.Kind.TASK, at, false, "", "debug", null));
    account.on(new Event.TaskTimed(time));
  }

  private void task(String name, int line, double wall, double waiting, NodeTime node) {
    task(
        name,
        new Position(FILE, line, 5),
        new TaskTime(millis(wall), 0, millis(waiting), new TreeMap<>(Map.of("etcd1", node))));
  }

  private void smallRun() {
    task(
        "Gathering Facts",
        null,
        new TaskTime(
            millis(350.9),
            millis(200),
            millis(90.4),
            new TreeMap<>(Map.of("etcd1", node(180, 88.8, 2), "etcd2", node(200.5, 90.4, 2)))));
    task("Install", 12, 500, 480.25, node(0, 480.25, 3));
    task("Print", 15, 1, 0, NodeTime.NONE);
  }

  private TimeReport report() {
    return new TimeReport(account, new RunTime(millis(140.5), millis(171.2), millis(1236.7)));
  }

  @Test
  void aRunHasALine() {
    smallRun();
    assertThat(report().line())
        .isEqualTo(
            "time: 1.236 s = start-up 0.311 + connect 0.200 + waiting for nodes 0.570"
                + " + own work 0.155; 7 round trips");
  }

  @Test
  void tablesTellPartsTasksAndHosts() {
    smallRun();
    assertThat(report().tables())
        .isEqualTo(
            """

            PROFILE ***********************************************************************
               1.236 s  100 %  the whole run
               0.311 s   25 %  start-up: Java 0.140, reading and checking 0.171
               0.200 s   16 %  connect: 2 hosts, the longest etcd2 with 0.200
               0.570 s   46 %  waiting for nodes: 7 round trips, 4.9 kB sent, 366.1 kB received
               0.155 s   13 %  own work: templates, conditions, modules, output

                wall  connect  waiting      own  trips  task
               0.500    0.000    0.480    0.020      3  Install (site.yaml:12)
               0.350    0.200    0.090    0.060      4  Gathering Facts
               0.001    0.000    0.000    0.001      0  Print (site.yaml:15)

             connect  waiting  trips      sent  received  host (hosts work at the same time: these overlap)
               0.180    0.569      5    3.5 kB  261.5 kB  etcd1
               0.200    0.090      2    1.4 kB  104.6 kB  etcd2
            """);
  }

  @Test
  void onlyTheSlowestAreShown() {
    for (int i = 1; i <= 12; i++) {
      task("task " + i, i, i, 0.5, node(0, 0.5, 1));
    }
    assertThat(report().tables())
        .contains(
            "task, the 10 slowest of 12\n   0.012    0.000    0.000    0.012      1  task 12 ")
        .contains("      1  task 3 (site.yaml:3)\n")
        .contains("\n   0.003    0.000    0.001    0.002      2  2 other tasks together\n")
        .doesNotContain("task 2 (");
  }

  @Test
  void manyHostsAreOneLine() {
    TreeMap<String, NodeTime> nodes = new TreeMap<>();
    for (int i = 10; i < 22; i++) {
      nodes.put("node" + i, node(0, i, 1));
    }
    task("a", null, new TaskTime(millis(30), 0, millis(21), nodes));
    assertThat(report().tables())
        .contains("  node21\n")
        .contains("  node12\n2 more hosts waited for less\n")
        .doesNotContain("node11");
  }

  @Test
  void aNameThatIsTooLongGivesWayToItsPlace() {
    task("x".repeat(300) + "\nsecond line", 7, 1, 0, NodeTime.NONE);
    assertThat(report().tables())
        .contains("xxx… (site.yaml:7)\n")
        .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 120));
  }

  @Test
  void aRunWithoutTasksHasItsParts() {
    assertThat(report().tables())
        .endsWith(
            """
               0.000 s    0 %  connect
               0.000 s    0 %  waiting for nodes: 0 round trips, 0 B sent, 0 B received
               0.925 s   75 %  own work: templates, conditions, modules, output
            """);
  }

  @Test
  void sizesHaveUnits() {
    assertThat(Figures.bytes(999)).isEqualTo("999 B");
    assertThat(Figures.bytes(1500)).isEqualTo("1.5 kB");
    assertThat(Figures.bytes(999_960)).isEqualTo("1.0 MB");
    assertThat(Figures.bytes(2_000_000_000_000_000L)).isEqualTo("2000.0 TB");
  }
}
