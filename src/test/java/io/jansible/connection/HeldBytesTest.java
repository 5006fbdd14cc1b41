package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeldBytesTest {
  private final HeldBytes held = new HeldBytes(10);

  @Test
  void keepsWhatFits() {
    held.add(new byte[] {0, 1, 2, 3, 4, 5, 6}, 1, 5);
    held.add(new byte[] {6, 7, 8, 9, 10}, 0, 5);

    assertThat(held.whole()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void keepsNothingOfWhatDoesNotFitAndSaysHowMuchItWas() {
    held.add(new byte[10], 0, 10);
    held.add(new byte[1_000_000], 0, 1_000_000);
    held.add(new byte[1_500_000], 0, 1_500_000);

    assertThatThrownBy(held::whole)
        .isInstanceOf(AnswerTooLargeException.class)
        .hasMessageContaining("output of 2.5 MB")
        .hasMessageContaining("at most 0.0 MB")
        .hasMessageContaining("-Xmx");
  }
}
