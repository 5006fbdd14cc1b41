package io.jansible.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static List<HostState> hosts(int count) {
    return IntStream.range(0, count).mapToObj(i -> new HostState("h" + i)).toList();
  }

  private static TaskOutcome ended(HostState host) {
    return Outcomes.plain(host.host(), "debug", Status.SKIPPED, Map.of());
  }

  @Test
  void asManyHostsAsThereAreForksAreWorkedOnAtOnce() {
    assertThat(mostAtOnce(2, 0)).isEqualTo(2);
  }

  @Test
  void aThrottleLetsFewerWorkAtOnceAndNeverMore() {
    assertThat(mostAtOnce(4, 2)).isEqualTo(2);
    assertThat(mostAtOnce(2, 4)).isEqualTo(2);
  }

  /** Hosts meet in pairs, so at least two work at once. */
  private static int mostAtOnce(int forks, int throttle) {
    CyclicBarrier two = new CyclicBarrier(2);
    AtomicInteger now = new AtomicInteger();
    Queue<Integer> seen = new ConcurrentLinkedQueue<>();
    List<String> ended = new ArrayList<>();
    try (Workers workers = new Workers(forks)) {
      workers.run(
          hosts(10),
          throttle,
          (host, items) -> {
            seen.add(now.incrementAndGet());
            meet(two);
            now.decrementAndGet();
            return ended(host);
          },
          item -> {},
          (host, outcome) -> {
            ended.add(host.host());
            return false;
          });
    }
    assertThat(ended).hasSize(10).doesNotHaveDuplicates();
    return Collections.max(seen);
  }

  @Test
  void aHostThatWorksOnceMoreIsBehindThoseThatWait() {
    List<String> ended = new ArrayList<>();
    try (Workers workers = new Workers(1)) {
      workers.run(
          hosts(3),
          0,
          (host, items) -> ended(host),
          item -> {},
          (host, outcome) -> {
            ended.add(host.host());
            return ended.equals(List.of("h0"));
          });
    }
    assertThat(ended).startsWith("h0").hasSize(4).containsOnlyOnce("h1", "h2");
  }

  @Test
  void aBugEndsTheRunAndNoOtherHostBegins() {
    Queue<String> begun = new ConcurrentLinkedQueue<>();
    try (Workers workers = new Workers(1)) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      hosts(3),
                      0,
                      (host, items) -> {
                        begun.add(host.host());
                        throw new IllegalStateException("a bug");
                      },
                      item -> {},
                      (host, outcome) -> false))
          .hasMessage("a bug");
    }
    assertThat(begun).containsExactly("h0");
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
