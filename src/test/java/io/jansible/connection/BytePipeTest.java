package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytePipeTest {
  private final BytePipe pipe = new BytePipe();

  @Test
  void carriesMoreThanItHolds() throws Exception {
    byte[] bytes = new byte[1_000_000];
    new Random(1).nextBytes(bytes);
    var writer =
        new Thread(
            () -> {
              try (OutputStream sink = pipe.sink()) {
                sink.write(bytes[0]);
                sink.write(bytes, 1, bytes.length - 1);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();

    assertThat(pipe.source().readAllBytes()).isEqualTo(bytes);
    writer.join();
  }

  @Test
  void endsWhenItIsClosed() throws IOException {
    pipe.sink().write(7);
    pipe.close();

    assertThat(pipe.source().read()).isEqualTo(7);
    assertThat(pipe.source().read()).isEqualTo(-1);
    assertThatThrownBy(() -> pipe.sink().write(new byte[1 << 20])).isInstanceOf(IOException.class);
  }
}
