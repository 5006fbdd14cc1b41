package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {
  @ParameterizedTest
  @CsvSource({
    "0x1.999999999999ap-4, 0.1",
    "0x1.0000000000000p+0, 1.0",
    "-0x0.0p+0, -0.0",
    "0x1.c6bf526340000p+49, 1000000000000000.0",
    "0x1.c12218377de40p+46, 123456789012345.0",
    "0x1.1c37937e08000p+53, 1e+16",
    "0x1.aa535d3d0c000p+53, 1.5e+16",
    "0x1.0000000000000p+53, 9007199254740992.0",
    "0x1.0000000000000p-44, 5.684341886080802e-14",
    "0x1.a36e2eb1c432dp-14, 0.0001",
    "0x1.4f8b588e368f1p-17, 1e-05",
    "0x1.02e4b6ce5dc68p-13, 0.00012345",
    "0x0.0000000000001p-1022, 5e-324",
    "0x1.0000000000000p-1022, 2.2250738585072014e-308",
    "0x1.fffffffffffffp+1023, 1.7976931348623157e+308",
    "0x1.0f0cf064dd592p+73, 1e+22",
    "0x1.52d02c7e14af6p+76, 1e+23",
    "0x1.3333333333334p-2, 0.30000000000000004",
    "0x1.5555555555555p-2, 0.3333333333333333",
    "0x1.9200000000000p+6, 100.5",
    "0x1.0624dd2f1a9fcp-9, 0.002",
    "0x1.1666666666666p+2, 4.35",
    "-0x1.ad7f29abcaf48p-24, -1e-07",
    "0x1.0000000000000p+70, 1.1805916207174113e+21",
    "0x1.78c29dccccccdp+23, 12345678.9",
  })
  void isWhatPythonPrints(String hex, String expected) {
    assertThat(FloatText.of(Double.parseDouble(hex))).isEqualTo(expected);
  }

  @Test
  void readsBackAsTheSameNumber() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        assertThat(Double.parseDouble(FloatText.of(number))).isEqualTo(number);
      }
    }
  }

  @Test
  void namesWhatIsNoNumber() {
    assertThat(FloatText.of(Double.NaN)).isEqualTo("nan");
    assertThat(FloatText.of(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
  }
}
