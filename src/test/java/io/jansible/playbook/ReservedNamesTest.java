package io.jansible.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.ReservedNames;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReservedNamesTest {
  /** Ansible leaves these out, as they stand in no class of its own or are too common. */
  private static final List<String> FREE =
      List.of("gather_subset", "listen", "user", "validate_argspec", "vars");

  /** Those of loop_control and vars_prompt are not reserved. */
  private static final Set<Place> CLASSES =
      EnumSet.of(Place.PLAY, Place.BLOCK, Place.TASK, Place.HANDLER, Place.ROLE);

  @Test
  void theKeywordsAreReserved() {
    for (Keyword keyword : Keyword.values()) {
      boolean ofClass = CLASSES.stream().anyMatch(keyword::isAllowedIn);
      assertThat(ReservedNames.has(keyword.spelling()))
          .as(keyword.spelling())
          .isEqualTo(ofClass && !FREE.contains(keyword.spelling()));
    }
  }
}
