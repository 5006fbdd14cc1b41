package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.JSchException;
import java.util.ArrayList;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SshDoorsTest {
  private final SshDoors doors = new SshDoors();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  /** Comes in, waits there for others to be in, and leaves. */
  private void visit(String host, CyclicBarrier together) {
    try {
      doors.enter(host, 22, () -> stay(together));
    } catch (JSchException e) {
      throw new IllegalStateException(e);
    }
  }

  private void stay(CyclicBarrier together) {
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    try {
      together.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
    inside.decrementAndGet();
  }

  private void visits(int visitors, int addresses, int atOnce) throws InterruptedException {
    CyclicBarrier together = new CyclicBarrier(atOnce);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < visitors; i++) {
      String host = "host" + i % addresses;
      Thread visitor = new Thread(() -> visit(host, together));
      visitor.start();
      threads.add(visitor);
    }
    for (Thread each : threads) {
      each.join();
    }
  }

  @Test
  void eightAreInAtOneAddress() throws InterruptedException {
    visits(32, 1, 8);

    assertThat(most).hasValue(8);
  }

  @Test
  void otherAddressesHaveDoorsOfTheirOwn() throws InterruptedException {
    visits(24, 3, 24);

    assertThat(most).hasValue(24);
  }

  @Test
  void whoFailsLeavesToo() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(
              () ->
                  doors.enter(
                      "host0",
                      22,
                      () -> {
                        throw new JSchException("no");
                      }))
          .hasMessage("no");
    }
    visits(8, 1, 8);

    assertThat(most).hasValue(8);
  }
}
