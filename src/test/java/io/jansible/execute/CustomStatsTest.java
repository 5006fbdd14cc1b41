package io.jansible.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.Effect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomStatsTest {
  private final CustomStats stats = new CustomStats();

  @Test
  void nothingIsNothing() {
    assertThat(stats.event()).isNull();
  }

  @Test
  void addsWhatIsOfOneKind() {
    note(Map.of("n", 1L, "t", "a", "l", List.of(1L), "d", Map.of("x", 1L)), false, true);
    note(Map.of("n", 2L, "t", "b", "l", List.of(2L), "d", Map.of("y", 2L)), false, true);
    note(Map.of("n", "two"), false, true);
    assertThat(stats.event().run())
        .isEqualTo(Map.of("n", 3L, "t", "ab", "l", List.of(1L, 2L), "d", Map.of("x", 1L, "y", 2L)));
  }

  @Test
  void replacesOrNotesByHost() {
    note(Map.of("n", 1L), true, true);
    note(Map.of("n", 5L), true, false);
    assertThat(stats.event().hosts()).isEqualTo(Map.of("a", Map.of("n", 5L), "b", Map.of("n", 5L)));
  }

  private void note(Map<String, Object> figures, boolean perHost, boolean aggregate) {
    TaskOutcome outcome =
        new TaskOutcome(
            "a",
            null,
            "set_stats",
            Status.OK,
            Map.of(),
            List.of(),
            false,
            false,
            false,
            null,
            List.of(),
            List.of(new Effect.Stats(figures, perHost, aggregate)),
            List.of(),
            Notes.NONE);
    stats.note(outcome, List.of("a", "b"));
  }
}
