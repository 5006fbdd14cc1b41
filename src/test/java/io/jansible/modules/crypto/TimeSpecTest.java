package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpecTest {
  private static final Instant NOW = Instant.parse("2026-11-23T06:35:47.9Z");

  @ParameterizedTest
  @CsvSource({
    "20200101000000Z, 20200101000000Z",
    "202001010000Z, 20200101000000Z",
    "20200101000000+0100, 20191231230000Z",
    "99991231235959Z, 99991231235959Z",
    "19490101000000Z, 19490101000000Z",
    "+0s, 20261123063547Z",
    "+1d, 20261124063547Z",
    "+1D, 20261124063547Z",
    "-1d, 20261122063547Z",
    "+5, 20261123063552Z",
    "+1m, 20261123063647Z",
    "+1w2d3h4m5s, 20261202093952Z",
    "+32w1d2h, 20270706083547Z",
    "+3650d, 20361120063547Z"
  })
  void timesAreReadAsRealAnsibleDoes(String text, String expected) {
    assertThat(TimeSpec.write(TimeSpec.parse(text, NOW, "selfsigned_not_before")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20200101000000", "200101000000Z", "2020-01-01", "1d", "5", "+1h1d", "", "+", "now",
        "20200101", "+1.5d", "+d", " +1d", "+1d ", "- 1d", "+1y", "never", "20201301000000Z",
        "20200101000000+9999", "+99999999999999999999d"
      })
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> TimeSpec.parse(text, NOW, "selfsigned_not_before"))
        .isInstanceOf(CryptoException.class)
        .hasMessage("The time spec \"" + text + "\" for selfsigned_not_before is invalid");
  }
}
