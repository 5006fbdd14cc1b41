package io.jansible.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.connection.Meter;
import io.jansible.connection.Meter.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** One thread plays all hosts, so that every instant is known. */
class TaskStopwatchTest {
  private long now = 1000;
  private final TaskStopwatch watch = new TaskStopwatch(() -> now);

  private void pass(long nanos) {
    now += nanos;
  }

  /** A host's work is nested in another's: both are at work at the same time. */
  private void host(Runnable work) {
    watch.host(
        () -> {
          work.run();
          return null;
        });
  }

  /** Two hosts at work at the same time. */
  private void together(BiConsumer<Meter, Meter> work) {
    host(() -> host(() -> work.accept(watch.meter("a"), watch.meter("b"))));
  }

  private void waitForAnAnswer() {
    Meter meter = watch.meter("a");
    meter.waits(Wait.ANSWER);
    pass(100);
    meter.waits(Wait.NOTHING);
  }

  private TaskTime time() {
    List<Event> told = new ArrayList<>();
    watch.stop(told::add);
    assertThat(told).hasSize(1);
    return ((Event.TaskTimed) told.get(0)).time();
  }

  @Test
  void oneHostsTimeIsConnectingWaitingAndWork() {
    pass(1);
    host(
        () -> {
          Meter meter = watch.meter("a");
          pass(10);
          meter.waits(Wait.ANSWER);
          meter.waits(Wait.CONNECTION);
          pass(200);
          meter.waits(Wait.ANSWER);
          pass(3000);
          meter.answered(5, 6);
          meter.waits(Wait.NOTHING);
          pass(40000);
          meter.waits(Wait.ANSWER);
          pass(500000);
          meter.answered(7, 8);
          meter.waits(Wait.NOTHING);
        });
    pass(6000000);

    assertThat(time().wall()).isEqualTo(6543211);
    assertThat(time().connecting()).isEqualTo(200);
    assertThat(time().waiting()).isEqualTo(503000);
    assertThat(time().nodes())
        .containsOnlyKeys("a")
        .containsEntry("a", new NodeTime(200, 503000, 2, 12, 14));
  }

  @Test
  void hostsThatWaitAtTheSameTimeCountOnce() {
    together(
        (a, b) -> {
          a.waits(Wait.ANSWER);
          b.waits(Wait.ANSWER);
          pass(100);
          a.waits(Wait.NOTHING);
          b.waits(Wait.NOTHING);
        });

    assertThat(time().waiting()).isEqualTo(100);
    assertThat(time().together().waiting()).isEqualTo(200);
  }

  @Test
  void whileOneHostWorksNothingIsWaitedFor() {
    host(() -> host(this::waitForAnAnswer));

    assertThat(time().waiting()).isZero();
    assertThat(time().nodes().get("a").waiting()).isEqualTo(100);
  }

  @Test
  void hostsThatHaveEndedKeepNobodyFromWaiting() {
    host(
        () -> {
          host(() -> pass(10));
          waitForAnAnswer();
        });

    assertThat(time().waiting()).isEqualTo(100);
    assertThat(time().wall()).isEqualTo(110);
  }

  @Test
  void anInstantIsConnectingWhenOneConnectsAndTheOthersWait() {
    together(
        (a, b) -> {
          a.waits(Wait.CONNECTION);
          b.waits(Wait.ANSWER);
          pass(100);
          a.waits(Wait.ANSWER);
          pass(20);
          a.waits(Wait.NOTHING);
          b.waits(Wait.NOTHING);
        });

    assertThat(time().connecting()).isEqualTo(100);
    assertThat(time().waiting()).isEqualTo(20);
  }

  @Test
  void aHostThatFailsHasEnded() {
    try {
      watch.host(
          () -> {
            throw new IllegalStateException("a bug");
          });
    } catch (IllegalStateException e) {
      pass(1);
    }
    host(this::waitForAnAnswer);

    assertThat(time().waiting()).isEqualTo(100);
  }
}
