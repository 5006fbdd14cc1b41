package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallPacketsTest {
  private final List<Integer> packets = new ArrayList<>();
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();

  /** Sends what was written when it is flushed, as a channel of JSch does. */
  private final ByteArrayOutputStream channel =
      new ByteArrayOutputStream() {
        @Override
        public void flush() {
          if (count > 0) {
            packets.add(count);
            all.write(buf, 0, count);
            reset();
          }
        }
      };

  @Test
  void muchIsSentInPacketsThatASmallServerTakes() throws IOException {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);

    try (var input = new SmallPackets(channel)) {
      input.write(bytes, 0, 70_000);
      input.write(bytes, 70_000, 30_000);
      input.flush();
    }

    assertThat(packets).allMatch(size -> size <= 8192);
    assertThat(all.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void littleIsKeptTogether() throws IOException {
    try (var input = new SmallPackets(channel)) {
      input.write(new byte[100]);
      input.write(new byte[200]);
    }

    assertThat(packets).containsExactly(300);
  }
}
