package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DmiFactsTest {
  private static final String DIRECTORY = "/sys/devices/virtual/dmi/id/";

  @Test
  void theKernelsFilesComeFirst() {
    Map<String, Object> facts =
        new NodeAnswers()
            .paths(DIRECTORY + "product_name")
            .file(DIRECTORY + "product_name", "PowerEdge R640  ")
            .file(DIRECTORY + "chassis_type", "23")
            .file(DIRECTORY + "sys_vendor", "Dell Inc.")
            .output("dmidecode", "system-product-name:other")
            .readBy(new DmiFacts());

    assertThat(facts)
        .containsEntry("product_name", "PowerEdge R640")
        .containsEntry("form_factor", "Rack Mount Chassis")
        .containsEntry("system_vendor", "Dell Inc.")
        .containsEntry("product_serial", "NA")
        .hasSize(18);
  }

  @Test
  void withoutThemTheProgramTells() {
    assertThat(
            new NodeAnswers()
                .output("dmidecode", "bios-vendor:SeaBIOS \nchassis-type:Other \nsystem-uuid:\n")
                .readBy(new DmiFacts()))
        .containsEntry("bios_vendor", "SeaBIOS")
        .containsEntry("form_factor", "Other")
        .containsEntry("product_uuid", "")
        .containsEntry("product_name", "NA");
  }

  @Test
  void aChassisThatTheSpecificationDoesNotKnow() {
    assertThat(
            new NodeAnswers()
                .paths(DIRECTORY + "product_name")
                .file(DIRECTORY + "chassis_type", "99")
                .readBy(new DmiFacts()))
        .containsEntry("form_factor", "unknown (99)");
  }

  @Test
  void aMainframeHasItsOwnFile() {
    assertThat(
            new NodeAnswers()
                .file(
                    "/proc/sysinfo",
                    "Manufacturer:         IBM\nType:   8561\nSequence Code: 00000AB12")
                .readBy(new DmiFacts()))
        .containsEntry("system_vendor", "IBM")
        .containsEntry("product_name", "8561")
        .containsEntry("product_serial", "AB12");
  }
}
