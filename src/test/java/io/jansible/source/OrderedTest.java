package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderedTest {
  private final Map<String, Integer> weaker = new LinkedHashMap<>();
  private final Map<String, Integer> stronger = new LinkedHashMap<>();

  @Test
  void oneMapOverAnotherLooksAsIfTheyHadBeenMerged() {
    weaker.put("b", 1);
    weaker.put("a", 2);
    weaker.put("nothing", 3);
    stronger.put("c", 4);
    stronger.put("a", 5);
    stronger.put("nothing", null);
    Map<String, Integer> over = Ordered.over(weaker, stronger);

    Map<String, Integer> merged = new LinkedHashMap<>(weaker);
    merged.putAll(stronger);
    assertThat(over).isEqualTo(merged).hasSameHashCodeAs(merged).hasToString(merged.toString());
    assertThat(over.get("nothing")).isNull();
    assertThat(over.getOrDefault("nothing", 7)).isNull();
    assertThat(over.getOrDefault("d", 7)).isEqualTo(7);
    assertThat(over).containsKeys("a", "c").doesNotContainKey("d");
  }

  @Test
  void anEmptyOneCostsNothing() {
    weaker.put("a", 1);
    assertThat(Ordered.over(weaker, Map.of())).isSameAs(weaker);
    assertThat(Ordered.over(Map.of(), weaker)).isSameAs(weaker);
  }

  @Test
  void cannotBeChanged() {
    weaker.put("a", 1);
    stronger.put("b", 2);
    Map<String, Integer> over = Ordered.over(weaker, stronger);
    assertThatThrownBy(() -> over.put("c", 3)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> over.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    assertThat(new HashMap<>(over)).containsOnly(entry("a", 1), entry("b", 2));
  }
}
