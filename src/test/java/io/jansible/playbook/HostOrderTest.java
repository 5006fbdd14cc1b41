package io.jansible.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostOrderTest {
  private static final List<String> NAMES = List.of("pear", "fig", "plum");

  @Test
  void hostsStandAsTheOrderSays() {
    assertThat(of("inventory")).containsExactly("pear", "fig", "plum");
    assertThat(of("reverse_inventory")).containsExactly("plum", "fig", "pear");
    assertThat(of("sorted")).containsExactly("fig", "pear", "plum");
    assertThat(of("reverse_sorted")).containsExactly("plum", "pear", "fig");
    assertThat(of("shuffle")).containsExactlyInAnyOrderElementsOf(NAMES);
  }

  @Test
  void shufflingDependsOnChance() {
    assertThat(HostOrder.SHUFFLE.of(NAMES, new Random(1)))
        .isNotEqualTo(HostOrder.SHUFFLE.of(NAMES, new Random(3)));
  }

  @Test
  void otherNamesAreUnknown() {
    assertThat(HostOrder.of("Sorted")).isNull();
  }

  private static List<String> of(String order) {
    return HostOrder.of(order).of(NAMES, new Random(1));
  }
}
