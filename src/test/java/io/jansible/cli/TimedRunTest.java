package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.connection.Meter;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.execute.Event;
import io.jansible.execute.NodeTime;
import io.jansible.execute.TaskTime;
import io.jansible.execute.Timing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The engine on machines that are not there: only they let time pass, so each figure is known. */
class TimedRunTest {
  private static final String PLAYBOOK =
      """
      - hosts: all
        gather_facts: false
        tasks:
          - raw: echo {{ item }}
            loop: [1, 2]
          - raw: echo elsewhere
            delegate_to: b
            when: inventory_hostname == "a"
          - debug: msg=nothing
      """;

  private final AtomicLong now = new AtomicLong();
  private final Set<String> connected = new HashSet<>();

  @Test
  void eachTaskTellsWhatItsHostsWaitedFor() {
    assertThat(times(Timing.by(now::get)))
        .containsExactly(
            new TaskTime(440, 200, 240, nodes("a", node(100, 120, 2), "b", node(100, 120, 2))),
            new TaskTime(60, 0, 60, nodes("b", node(0, 60, 1))),
            new TaskTime(0, 0, 0, new TreeMap<>()));
  }

  @Test
  void nobodyHearsOfTimesThatAreNotMeasured() {
    assertThat(times(Timing.OFF)).isEmpty();
    assertThat(connected).containsExactlyInAnyOrder("a", "b");
  }

  private static NodeTime node(long connecting, long waiting, int trips) {
    return new NodeTime(connecting, waiting, trips, 7L * trips, 9L * trips);
  }

  private static TreeMap<String, NodeTime> nodes(Object... namesAndTimes) {
    TreeMap<String, NodeTime> nodes = new TreeMap<>();
    for (int i = 0; i < namesAndTimes.length; i += 2) {
      nodes.put((String) namesAndTimes[i], (NodeTime) namesAndTimes[i + 1]);
    }
    return nodes;
  }

  private List<TaskTime> times(Timing timing) {
    List<TaskTime> times = new ArrayList<>();
    new ImaginaryRun("a,b,", this::answer, timing)
        .run(
            PLAYBOOK,
            event -> {
              if (event instanceof Event.TaskTimed timed) {
                times.add(timed.time());
              }
            });
    return times;
  }

  /** Connecting to a machine takes 100, an answer 60. */
  private Reply answer(String host, Request request) {
    Meter meter = request.meter();
    if (connected.add(host)) {
      meter.waits(Meter.Wait.CONNECTION);
      now.addAndGet(100);
    }
    meter.waits(Meter.Wait.ANSWER);
    now.addAndGet(60);
    meter.answered(7, 9);
    meter.waits(Meter.Wait.NOTHING);
    return new Reply(0, new byte[0], new byte[0], false);
  }
}
