package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessAgeTest {
  @Test
  void linuxTellsWhenAProcessWasStarted() {
    String stat =
        "42 (a) b (c) S 1 42 42 0 -1 4194304 1 2 3 4 5 6 7 8 20 0 1 0 123450 1000 200 rest";
    assertThat(ProcessAge.nanos(stat, "1236.75 900.00\n")).isEqualTo(2_250_000_000L);
  }

  @Test
  void thisProcessIsOlderThanNothing() {
    assertThat(ProcessAge.nanos()).isPositive();
  }

  @Test
  void aCallBeganWhenItWasCalledAndAProcessBefore() {
    Beginning call = Beginning.ofCall();
    assertThat(call.start()).isEqualTo(call.call());
    Beginning process = Beginning.ofProcess();
    assertThat(process.start()).isLessThan(process.call());
  }
}
