package io.jansible.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
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
    return Outcomes.skipped(host.host(), "debug", Map.of());
  }

  @Test
  void asManyHostsAsThereAreForksAreWorkedOnAtOnce() {
    CyclicBarrier two = new CyclicBarrier(2);
    AtomicInteger now = new AtomicInteger();
    Queue<Integer> seen = new ConcurrentLinkedQueue<>();
    List<String> ended = new ArrayList<>();
    try (Workers workers = new Workers(2)) {
      workers.run(
          hosts(10),
          (host, items) -> {
            seen.add(now.incrementAndGet());
            meet(two);
            now.decrementAndGet();
            return ended(host);
          },
          item -> {},
          (host, outcome) -> ended.add(host.host()));
    }
    assertThat(ended).hasSize(10).doesNotHaveDuplicates();
    assertThat(seen).allMatch(count -> count <= 2);
  }

  @Test
  void aBugEndsTheRunAndNoOtherHostBegins() {
    Queue<String> begun = new ConcurrentLinkedQueue<>();
    try (Workers workers = new Workers(1)) {
      assertThatThrownBy(
              () ->
                  workers.run(
                      hosts(3),
                      (host, items) -> {
                        begun.add(host.host());
                        throw new IllegalStateException("a bug");
                      },
                      item -> {},
                      (host, outcome) -> {}))
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
