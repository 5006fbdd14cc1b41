package io.jansible.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.ReservedNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReservedNamesTest {
  /** Ansible leaves these out, as they stand in no class of its own or are too common. */
  private static final List<String> FREE =
      List.of("gather_subset", "listen", "user", "validate_argspec", "vars");

  @Test
  void theKeywordsAreReserved() {
    for (Keyword keyword : Keyword.values()) {
      boolean inLoopControl = keyword.isAllowedIn(Place.LOOP_CONTROL);
      assertThat(ReservedNames.has(keyword.spelling()))
          .as(keyword.spelling())
          .isEqualTo(!inLoopControl && !FREE.contains(keyword.spelling()));
    }
  }
}
