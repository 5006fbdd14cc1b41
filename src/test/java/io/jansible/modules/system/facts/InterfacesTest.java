package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterfacesTest {
  private static final String NET = "/sys/class/net/";

  @Test
  void aBondAndItsPort() {
    Map<String, Map<String, Object>> interfaces =
        Interfaces.read(
            new NodeAnswers()
                .file(NET + "bond0/mtu", "9000")
                .file(NET + "bond0/operstate", "up")
                .file(NET + "bond0/type", "1")
                .file(NET + "bond0/flags", "0x1503")
                .file(NET + "bond0/bonding/slaves", "eth0 eth1")
                .file(NET + "bond0/bonding/mode", "active-backup 1")
                .file(NET + "bond0/bonding/miimon", "100")
                .file(NET + "bond0/bonding/lacp_rate", "slow 0")
                .file(NET + "bond0/bonding/primary", "eth0")
                .file(NET + "bond0/bonding/all_slaves_active", "1")
                .file(NET + "eth0/address", "02:00:00:00:00:01")
                .file(NET + "eth0/speed", "-1")
                .file(NET + "eth0/bonding_slave/perm_hwaddr", "02:00:00:00:00:02")
                .paths(NET + "bond0/bonding")
                .output(
                    "interface-devices",
                    "lrwxrwxrwx 1 root root 0 Nov 23 06:32 /sys/class/net/eth0/device ->"
                        + " ../../../0000:01:00.0\n"
                        + "lrwxrwxrwx 1 root root 0 Nov 23 06:32"
                        + " /sys/class/net/eth0/device/driver/module -> ../../module/ixgbe\n")
                .answers());

    assertThat(interfaces.get("bond0"))
        .containsEntry("type", "bonding")
        .containsEntry("slaves", List.of("eth0", "eth1"))
        .containsEntry("mode", "active-backup")
        .containsEntry("miimon", "100")
        .containsEntry("lacp_rate", "slow")
        .containsEntry("primary", "eth0")
        .containsEntry("all_slaves_active", true)
        .containsEntry("promisc", true)
        .containsEntry("mtu", 9000L);
    assertThat(interfaces.get("eth0"))
        .containsEntry("perm_macaddress", "02:00:00:00:00:02")
        .containsEntry("pciid", "0000:01:00.0")
        .containsEntry("module", "ixgbe")
        .containsEntry("speed", -1L);
  }

  @Test
  void ethtoolsFeaturesAndClock() {
    Map<String, Map<String, Object>> interfaces =
        Ethtool.read(
            new NodeAnswers()
                .output(
                    "ethtool",
                    """
                    -k eth0
                    Features for eth0:
                    rx-checksumming: on [fixed]
                    \ttx-checksum-ipv4: off
                    -T eth0
                    Time stamping parameters for eth0:
                    \thardware-transmit     (SOF_TIMESTAMPING_TX_HARDWARE)
                    PTP Hardware Clock: 3
                    \tall                   (HWTSTAMP_FILTER_ALL)
                    """)
                .answers());

    assertThat(interfaces.get("eth0"))
        .containsEntry(
            "features", Map.of("rx_checksumming", "on [fixed]", "tx_checksum_ipv4", "off"))
        .containsEntry("timestamping", List.of("tx_hardware"))
        .containsEntry("hw_timestamp_filters", List.of("all"))
        .containsEntry("phc_index", 3L);
  }
}
