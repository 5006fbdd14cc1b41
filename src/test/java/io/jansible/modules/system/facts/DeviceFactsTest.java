package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceFactsTest {
  private static final String LINKS =
      """
      /dev/disk/by-id/:
      total 0
      lrwxrwxrwx 1 root root  9 Nov 23 06:32 ata-DISK_1 -> ../../sda
      lrwxrwxrwx 1 root root 10 Nov 23 06:32 ata-DISK_1-part1 -> ../../sda1
      lrwxrwxrwx 1 root root  9 Nov 23 06:32 wwn-0x5000c500 -> ../../sda

      /dev/disk/by-label/:
      total 0
      lrwxrwxrwx 1 root root 10 Nov 23 06:32 root -> ../../sda1

      /dev/disk/by-uuid/:
      total 0
      lrwxrwxrwx 1 root root 10 Nov 23 06:32 57b1a3e7-9019 -> ../../sda1
      """;

  private static NodeAnswers disk() {
    return new NodeAnswers()
        .output("disk-links", LINKS)
        .output(
            "blocks",
            "total 0\nlrwxrwxrwx 1 root root 0 Nov 23 06:32 sda ->"
                + " ../devices/pci0000:00/0000:00:1f.2/ata1/host0/block/sda\n")
        .output("pci", "0000:00:1f.2 SATA controller: Intel AHCI\n")
        .file("/sys/block/sda/size", "2097152")
        .file("/sys/block/sda/removable", "0")
        .file("/sys/block/sda/queue/logical_block_size", "4096")
        .file("/sys/block/sda/queue/scheduler", "[mq-deadline] none")
        .file("/sys/block/sda/queue/discard_granularity", "512")
        .file("/sys/block/sda/queue/discard_max_hw_bytes", "0")
        .file("/sys/block/sda/device/model", "DISK            ")
        .file("/sys/block/sda/device/serial", "S1")
        .file("/sys/block/sda/sda1/start", "2048")
        .file("/sys/block/sda/sda1/size", "1024")
        .file("/sys/block/sda/queue_other/start", "1")
        .file("/sys/block/dm-0/dm/name", "vg-root")
        .paths("/sys/block/sda/sda1/holders/dm-0", "/sys/block/dm-0/slaves/sda1");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> sda(NodeAnswers answers) {
    return (Map<String, Object>)
        ((Map<String, Object>) answers.readBy(new DeviceFacts()).get("devices")).get("sda");
  }

  @Test
  void aDisk() {
    assertThat(sda(disk()))
        .containsEntry("model", "DISK")
        .containsEntry("vendor", null)
        .containsEntry("serial", "S1")
        .containsEntry("wwn", "0x5000c500")
        .containsEntry("host", "SATA controller: Intel AHCI")
        .containsEntry("sectorsize", "4096")
        .containsEntry("sectors", 262144L)
        .containsEntry("size", "1.00 GB")
        .containsEntry("scheduler_mode", "mq-deadline")
        .containsEntry("support_discard", "0")
        .containsEntry("holders", List.of())
        .containsEntry("virtual", 1L);
  }

  @Test
  void itsPartition() {
    assertThat(sda(disk()).get("partitions"))
        .isEqualTo(
            Map.of(
                "sda1",
                Map.of(
                    "start",
                    "2048",
                    "sectorsize",
                    512L,
                    "sectors",
                    1024L,
                    "size",
                    "512.00 KB",
                    "uuid",
                    "57b1a3e7-9019",
                    "holders",
                    List.of("vg-root"),
                    "links",
                    Map.of(
                        "ids", List.of("ata-DISK_1-part1"),
                        "labels", List.of("root"),
                        "uuids", List.of("57b1a3e7-9019"),
                        "masters", List.of("dm-0")))));
  }

  @Test
  void linksOfAllDevices() {
    assertThat(disk().readBy(new DeviceFacts()).get("device_links"))
        .isEqualTo(
            Map.of(
                "ids",
                    Map.of(
                        "sda",
                        List.of("ata-DISK_1", "wwn-0x5000c500"),
                        "sda1",
                        List.of("ata-DISK_1-part1")),
                "labels", Map.of("sda1", List.of("root")),
                "uuids", Map.of("sda1", List.of("57b1a3e7-9019")),
                "masters", Map.of("sda1", List.of("dm-0"))));
  }

  @Test
  void whereScsiIsAskedTheFileDoesNotCount() {
    NodeAnswers answers =
        disk()
            .programs("/usr/bin/sg_inq")
            .output("serials", "/loop0\nUnit serial number: NO\n/sda\n Unit serial number: YES\n");

    assertThat(sda(answers)).containsEntry("serial", "YES");
  }

  @Test
  void sizesForPeople() {
    assertThat(DeviceFacts.forPeople(0)).isEqualTo("0.00 Bytes");
    assertThat(DeviceFacts.forPeople(1023)).isEqualTo("1023.00 Bytes");
    assertThat(DeviceFacts.forPeople(1536)).isEqualTo("1.50 KB");
    assertThat(DeviceFacts.forPeople(3.5 * (1L << 40))).isEqualTo("3.50 TB");
  }
}
