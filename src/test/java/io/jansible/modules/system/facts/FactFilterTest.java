package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FactFilterTest {
  private static final Map<String, Object> FACTS =
      new TreeMap<>(
          Map.of(
              "ansible_eth0", 1,
              "ansible_eth1", 2,
              "ansible_hostname", 3,
              "facter_eth0", 4,
              "gather_subset", 5));

  private static String kept(String... patterns) {
    return String.join(",", new FactFilter(List.of(patterns)).apply(FACTS).keySet());
  }

  @Test
  void noPatternKeepsAll() {
    assertThat(kept()).isEqualTo(String.join(",", FACTS.keySet()));
    assertThat(kept("")).isEqualTo(kept("*")).isEqualTo(kept());
  }

  @Test
  void patternsAreTheShells() {
    assertThat(kept("ansible_eth[01]")).isEqualTo("ansible_eth0,ansible_eth1");
    assertThat(kept("ansible_eth[!0]")).isEqualTo("ansible_eth1");
    assertThat(kept("ansible_eth?")).isEqualTo("ansible_eth0,ansible_eth1");
    assertThat(kept("*eth0", "ansible_hostname"))
        .isEqualTo("ansible_eth0,ansible_hostname,facter_eth0");
    assertThat(kept("ansible.eth0")).isEmpty();
  }

  @Test
  void thePrefixMayBeLeftOut() {
    assertThat(kept("eth*")).isEqualTo("ansible_eth0,ansible_eth1");
    assertThat(kept("facter_*")).isEqualTo("facter_eth0");
    assertThat(kept("gather_subset")).isEqualTo("gather_subset");
  }
}
