package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HashBehaviourTest {
  private final Map<String, Object> there = new LinkedHashMap<>();

  @Test
  void replacingForgetsTheWeakerDictionary() {
    there.put("d", Map.of("a", 1L));
    HashBehaviour.named("replace").put(there, Map.of("d", Map.of("b", 2L)));
    assertThat(there).isEqualTo(Map.of("d", Map.of("b", 2L)));
  }

  @Test
  void mergingGoesIntoDictionariesAndReplacesAllElse() {
    there.put("d", Map.of("a", 1L, "list", List.of(1L), "in", Map.of("x", 1L)));
    there.put("only", 1L);
    HashBehaviour.named("merge")
        .put(there, Map.of("d", Map.of("list", List.of(2L), "in", Map.of("y", 2L))));
    assertThat(there)
        .isEqualTo(
            Map.of(
                "d",
                Map.of("a", 1L, "list", List.of(2L), "in", Map.of("x", 1L, "y", 2L)),
                "only",
                1L));
  }

  @Test
  void templatesInDictionariesStayTemplates() {
    Position at = new Position(new SourceText("vars", "{{ x }}"), 1, 1);
    TemplateText template = new TemplateText("{{ x }}", at);
    there.put("d", new TemplateMap(Map.of("a", template)));
    HashBehaviour.MERGE.put(there, Map.of("d", Map.of("b", 2L)));
    assertThat(there.get("d")).isEqualTo(new TemplateMap(Map.of("a", template, "b", 2L)));
  }
}
