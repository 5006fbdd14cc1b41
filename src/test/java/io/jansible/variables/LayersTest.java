package io.jansible.variables;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.source.HashBehaviour;
import io.jansible.template.Scope;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayersTest {
  /** The order that Ansible documents, without the places that no variable can stand in yet. */
  @Test
  void everyPlaceWinsOverAllBeforeIt() {
    Layers layers = Layers.EMPTY;
    for (Precedence precedence : Precedence.values()) {
      layers = layers.with(precedence, Map.of("x", precedence.name()));
      assertThat(layers.get("x")).isEqualTo(precedence.name());
    }
    assertThat(Precedence.values())
        .containsExactly(
            Precedence.CONNECTION_DEFAULTS,
            Precedence.ROLE_DEFAULTS,
            Precedence.INVENTORY,
            Precedence.FACTS,
            Precedence.PLAY_VARS,
            Precedence.PLAY_VARS_FILES,
            Precedence.ROLE_VARS,
            Precedence.TASK_VARS,
            Precedence.INCLUDE_VARS,
            Precedence.SET_FACTS,
            Precedence.ROLE_PARAMS,
            Precedence.INCLUDE_PARAMS,
            Precedence.EXTRA_VARS,
            Precedence.MAGIC,
            Precedence.TASK_LOCAL);
  }

  @Test
  void noneIsAValueAndAbsentIsNot() {
    Layers layers =
        Layers.EMPTY
            .with(Precedence.PLAY_VARS, Map.of("x", 1L))
            .with(Precedence.EXTRA_VARS, Collections.singletonMap("x", null));
    assertThat(layers.get("x")).isNull();
    assertThat(layers.get("y")).isSameAs(Scope.ABSENT);
  }

  @Test
  void aLayerThatIsReplacedLeavesTheOldLayersAlone() {
    Layers first = Layers.EMPTY.with(Precedence.PLAY_VARS, Map.of("x", 1L));
    Layers second = first.with(Precedence.PLAY_VARS, Map.of("y", 2L));
    assertThat(first.get("x")).isEqualTo(1L);
    assertThat(second.get("x")).isSameAs(Scope.ABSENT);
    assertThat(second.names()).containsExactly("y");
  }

  @Test
  void mergedDictionariesCompleteEachOtherDownToTheFirstThatIsNone() {
    Layers layers =
        Layers.EMPTY
            .with(HashBehaviour.MERGE)
            .with(Precedence.INVENTORY, Map.of("x", Map.of("a", 1L, "b", 1L)))
            .with(Precedence.FACTS, Map.of("x", "no dictionary"))
            .with(Precedence.PLAY_VARS, Map.of("x", Map.of("b", 2L, "in", Map.of("p", 2L))))
            .with(Precedence.TASK_VARS, Map.of("x", Map.of("c", 3L, "in", Map.of("t", 3L))));
    assertThat(layers.get("x")).isEqualTo(Map.of("b", 2L, "c", 3L, "in", Map.of("p", 2L, "t", 3L)));
  }

  @Test
  void whatNobodyWroteIsNotMerged() {
    Layers layers =
        Layers.EMPTY
            .with(HashBehaviour.MERGE)
            .with(Precedence.PLAY_VARS, Map.of("item", Map.of("a", 1L)))
            .with(Precedence.TASK_LOCAL, Map.of("item", Map.of("b", 1L)));
    assertThat(layers.get("item")).isEqualTo(Map.of("b", 1L));
  }

  @Test
  void dictionariesReplaceEachOtherWithoutTheSetting() {
    Map<String, Object> stronger = Map.of("b", 1L);
    Layers layers =
        Layers.EMPTY
            .with(Precedence.INVENTORY, Map.of("x", Map.of("a", 1L)))
            .with(Precedence.PLAY_VARS, Map.of("x", stronger));
    assertThat(layers.get("x")).isSameAs(stronger);
  }
}
