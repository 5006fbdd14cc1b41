package io.jansible.modules.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.Effect;
import io.jansible.module.ModuleCase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetStatsModuleTest {
  @TempDir Path directory;

  @Test
  void notesFigures() {
    ModuleCase.Run run = stats(Map.of("found", 3L)).with("per_host", true).run();
    assertThat(run.get("ansible_stats"))
        .isEqualTo(Map.of("data", Map.of("found", 3L), "per_host", true, "aggregate", true));
    assertThat(run.result().effects())
        .containsExactly(new Effect.Stats(Map.of("found", 3L), true, true));
  }

  @Test
  void aWordThatIsNeitherTrueNorFalseIsFalse() {
    ModuleCase.Run run = stats(Map.of("n", 1L)).with("aggregate", "x").run();
    assertThat(run.result().effects())
        .containsExactly(new Effect.Stats(Map.of("n", 1L), false, false));
  }

  @Test
  void refusesWhatIsNoDictionaryOfVariables() {
    assertThat(stats("x").run().message())
        .isEqualTo("The 'data' option needs to be a dictionary/hash");
    assertThat(stats(Map.of("1h", 1L)).run().message())
        .isEqualTo("Task failed: Invalid variable name '1h'.");
  }

  private ModuleCase stats(Object data) {
    return ModuleCase.of(new SetStatsModule(), directory).with("data", data);
  }
}
