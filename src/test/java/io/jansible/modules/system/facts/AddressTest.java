package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {
  private static final String IP =
      """
      1: lo: <LOOPBACK,UP> mtu 65536
          link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
          inet 127.0.0.1/8 scope host lo
             valid_lft forever preferred_lft forever
      2: eth0@if5: <BROADCAST,UP> mtu 1500
          inet 10.1.0.1/16 brd 10.1.255.255 scope global dynamic noprefixroute eth0
          inet 10.1.0.2/16 scope global secondary eth0:1
          inet 10.9.0.1 peer 10.9.0.2/32 scope global eth0
          inet6 fd00::1/64 scope global tentative
          inet6 fe80::1 peer fe80::2/128 scope link
      """;

  @Test
  void iproutesLines() {
    List<Address> addresses = Address.parseIp(IP.lines().toList());

    assertThat(addresses)
        .containsExactly(
            new Address("lo", "lo", "127.0.0.1", "8", "", null, false),
            new Address("eth0", "eth0", "10.1.0.1", "16", "10.1.255.255", null, false),
            new Address("eth0", "eth0:1", "10.1.0.2", "16", "", null, true),
            new Address("eth0", "eth0", "10.9.0.1", "32", "", null, false),
            new Address("eth0", "eth0", "fd00::1", "64", "", "global", false),
            new Address("eth0", "eth0", "fe80::1", "128", "", "link", false));
    assertThat(addresses.get(1).details())
        .isEqualTo(
            Map.of(
                "broadcast",
                "10.1.255.255",
                "netmask",
                "255.255.0.0",
                "network",
                "10.1.0.0",
                "prefix",
                "16"));
  }

  @Test
  void ifconfigOfNetTools() {
    String text =
        """
        eth0: flags=4163<UP,BROADCAST>  mtu 1500
                inet 192.0.2.2  netmask 255.255.255.0  broadcast 192.0.2.255
                inet6 fe80::fc  prefixlen 64  scopeid 0x20<link>
        eth0:1: flags=4163<UP>  mtu 1500
                inet 192.0.2.3  netmask 255.255.255.0  broadcast 0.0.0.0
        """;

    assertThat(Address.parseIfconfig(text.lines().toList()))
        .containsExactly(
            new Address("eth0", "eth0", "192.0.2.2", "24", "192.0.2.255", null, false),
            new Address("eth0", "eth0", "fe80::fc", "64", "", "link", false),
            new Address("eth0", "eth0:1", "192.0.2.3", "24", "0.0.0.0", null, true));
  }

  @Test
  void ifconfigOfBusybox() {
    String text =
        """
        eth0      Link encap:Ethernet  HWaddr 8E:3B:DA:EF:C5:C8
                  inet addr:10.99.0.31  Bcast:10.99.0.255  Mask:255.255.255.0
                  inet6 addr: fe80::8c3b/64 Scope:Link
        """;

    assertThat(Address.parseIfconfig(text.lines().toList()))
        .containsExactly(
            new Address("eth0", "eth0", "10.99.0.31", "24", "10.99.0.255", null, false),
            new Address("eth0", "eth0", "fe80::8c3b", "64", "", "link", false));
  }

  @Test
  void theKernelsRouteHasTheMachinesByteOrder() {
    List<Address> addresses =
        List.of(new Address("eth0", "eth0", "10.99.0.31", "24", "", null, false));
    List<String> lines =
        List.of(
            "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask",
            "eth0\t0000630A\t00000000\t0001\t0\t0\t0\t00FFFFFF",
            "eth0\t00000000\t0100630A\t0003\t0\t0\t0\t00000000");

    assertThat(DefaultRoute.parse(lines, addresses))
        .isEqualTo(Map.of("interface", "eth0", "gateway", "10.99.0.1", "address", "10.99.0.31"));
  }
}
