package io.jansible.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.Effect;
import io.jansible.module.Result;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisteredResultTest {
  @Test
  void outputIsAlsoThereInLines() {
    Map<String, Object> values =
        RegisteredResult.of(Result.ok().put("stdout", "a\nb").put("stderr", "").build());
    assertThat(values.get("stdout_lines")).isEqualTo(List.of("a", "b"));
    assertThat(values.get("stderr_lines")).isEqualTo(List.of());
  }

  @Test
  void aReturnCodeOtherThanZeroFails() {
    assertThat(RegisteredResult.of(Result.ok().put("rc", 1L).build()).get("failed"))
        .isEqualTo(true);
    assertThat(RegisteredResult.of(Result.ok().put("rc", 0L).build()).get("failed"))
        .isEqualTo(false);
  }

  @Test
  void factsOfAnEffectShowInTheResult() {
    Result result = Result.ok().effect(new Effect.SetFacts(Map.of("x", 1L), false)).build();
    assertThat(RegisteredResult.of(result).get("ansible_facts")).isEqualTo(Map.of("x", 1L));
  }
}
