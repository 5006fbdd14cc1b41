package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SurrogateEscapeTest {
  @Test
  void keepsBytesThatAreNoText() {
    byte[] odd = {'a', (byte) 0xff, (byte) 0xc3, (byte) 0xa9, (byte) 0xe2, (byte) 0x82};
    String text = SurrogateEscape.decode(odd);
    assertThat(text).isEqualTo("a\udcff\u00e9\udce2\udc82");
    assertThat(SurrogateEscape.encode(text)).isEqualTo(odd);
  }

  @Test
  void leavesTextAlone() {
    String text = "a\u00e9\ud83d\ude00\n";
    assertThat(SurrogateEscape.encode(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    assertThat(SurrogateEscape.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }
}
