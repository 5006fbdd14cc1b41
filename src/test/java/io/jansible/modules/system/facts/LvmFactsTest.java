package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LvmFactsTest {
  @Test
  void groupsAndVolumes() {
    NodeAnswers answers =
        new NodeAnswers()
            .file("/sys/block/dm-3/dm/name", "crypt")
            .output(
                "lvm",
                """
                vgs:
                  vg0,2,1,0,wz--n-,99.50,20.00
                lvs:
                  root,vg0,-wi-ao----,79.50,,,,,,,,
                pvs:
                  /dev/sda2,vg0,lvm2,a--,49.75,0
                  /dev/dm-3,vg0,lvm2,a--,49.75,20.00
                """);

    assertThat(answers.readBy(new LvmFacts()).get("lvm"))
        .isEqualTo(
            Map.of(
                "vgs",
                    Map.of(
                        "vg0",
                        Map.of(
                            "size_g", "99.50", "free_g", "20.00", "num_lvs", "1", "num_pvs", "2")),
                "lvs", Map.of("root", Map.of("size_g", "79.50", "vg", "vg0")),
                "pvs",
                    Map.of(
                        "/dev/sda2", Map.of("size_g", "49.75", "free_g", "0", "vg", "vg0"),
                        "/dev/mapper/crypt",
                            Map.of("size_g", "49.75", "free_g", "20.00", "vg", "vg0"))));
  }

  @Test
  void withoutThePrograms() {
    assertThat(new NodeAnswers().readBy(new LvmFacts())).containsEntry("lvm", "N/A");
  }
}
