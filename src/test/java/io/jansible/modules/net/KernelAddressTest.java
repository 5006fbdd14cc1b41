package io.jansible.modules.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KernelAddressTest {
  @Test
  void writesEachGroupBackwards() {
    assertThat(KernelAddress.of("127.0.0.1"))
        .extracting(KernelAddress::digits)
        .containsExactly("0100007F", "0000000000000000FFFF00000100007F");
    assertThat(KernelAddress.of("::1"))
        .extracting(KernelAddress::digits)
        .containsExactly("00000000000000000000000001000000");
  }

  @Test
  void theAddressOfAllStandsForEach() {
    TcpConnection connection =
        TcpConnection.parse(
            "   1: 0B00630A:0016 0100630A:D431 01 00000000:00000000 02:000A 0 0 1 2 3");
    assertThat(connection.state()).isEqualTo("01");
    assertThat(connection.isAt(KernelAddress.of("10.99.0.11"))).isTrue();
    assertThat(connection.isAt(KernelAddress.of("0.0.0.0"))).isTrue();
    assertThat(connection.isAt(KernelAddress.of("10.99.0.12"))).isFalse();
    assertThat(List.of(connection.remote())).isEqualTo(KernelAddress.of("10.99.0.1").subList(0, 1));
  }
}
