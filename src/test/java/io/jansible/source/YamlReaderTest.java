package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
  private final List<String> warnings = new ArrayList<>();

  @Test
  void nodesKnowWhereTheyStand() {
    YamlNode.Mapping document = (YamlNode.Mapping) read("a: 1\nb:\n  - x\n  - {c: y}\n");
    YamlNode.Sequence list = (YamlNode.Sequence) document.get("b");

    assertThat(document.get("a").at()).hasToString("t.yml:1:4");
    assertThat(list.elements().get(0).at()).hasToString("t.yml:3:5");
  }

  @Test
  void mergedKeysComeFirstAndLoseAgainstWrittenOnes() {
    Object value =
        value(
            """
            one: &one {a: 1, b: 1}
            two: &two {b: 2, c: 2}
            both:
              z: 0
              <<: [*one, *two]
              c: 3
            """);
    Map<?, ?> both = (Map<?, ?>) ((Map<?, ?>) value).get("both");

    assertThat(both).hasToString("{b=1, c=3, a=1, z=0}");
    assertThat(warnings).contains("t.yml:6:3: Found duplicate mapping key 'c'.");
  }

  @Test
  void theLastOfTwoEqualKeysStands() {
    assertThat(value("{a: 1, b: 2, a: 3}")).hasToString("{a=3, b=2}");
    assertThat(warnings).containsExactly("t.yml:1:14: Found duplicate mapping key 'a'.");
  }

  @Test
  void onlyTextWithMarkupIsATemplate() {
    Map<?, ?> value =
        (Map<?, ?>) ((TemplateMap) value("{t: '{{ x }}', p: x, l: [1, 2]}")).entries();

    assertThat(value.get("t"))
        .isInstanceOfSatisfying(
            TemplateText.class, text -> assertThat(text.at()).hasToString("t.yml:1:5"));
    assertThat(value.get("p")).isEqualTo("x");
    assertThat(value.get("l")).isEqualTo(List.of(1L, 2L));
  }

  @Test
  void unsafeTextIsDataAtAnyDepth() {
    assertThat(value("a: !unsafe {b: ['{{ x }}', 1]}"))
        .isEqualTo(Map.of("a", Map.of("b", List.of("{{ x }}", 1L))));
  }

  @Test
  void setsAndOrderedMapsBecomeLists() {
    assertThat(value("!!set {a, b}")).isEqualTo(List.of("a", "b"));
    assertThat(value("!!omap [a: 1, b: 2]")).isEqualTo(List.of(List.of("a", 1L), List.of("b", 2L)));
    assertThat((byte[]) value("!!binary aGVsbG8=")).asString().isEqualTo("hello");
  }

  @Test
  void readsWhatEditorsWrite() {
    assertThat(value("\uFEFFa: 1\r\nb: 2\r\n")).isEqualTo(Map.of("a", 1L, "b", 2L));
    assertThat(value("")).isNull();
    assertThat(value("---\n...\n")).isNull();
    assertThat(new YamlReader(problem -> {}).readAll(new SourceText("t.yml", "a\n---\nb\n")))
        .hasSize(2);
  }

  @Test
  void aBlockEndsAsItsTextDoes() {
    assertThat(value("a: >\n  x")).isEqualTo(Map.of("a", "x"));
    assertThat(value("a: |+\n  x\n  y")).isEqualTo(Map.of("a", "x\ny"));
    assertThat(value("a: |\n  x\n")).isEqualTo(Map.of("a", "x\n"));
    assertThat(value("a: |\n  x\n  ")).isEqualTo(Map.of("a", "x\n"));
    assertThat(value("a: |\n  x\nb: y")).isEqualTo(Map.of("a", "x\n", "b", "y"));
  }

  @Test
  void aliasesAreNotCountedButShared() {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      text.append(String.format("a%d: &a%d [*a%d, *a%d]%n", i, i, i - 1, i - 1));
    }
    Map<?, ?> value = (Map<?, ?>) value(text.toString());

    List<?> last = (List<?>) value.get("a39");
    assertThat(last.get(0)).isSameAs(last.get(1));
  }

  private YamlNode read(String text) {
    return new YamlReader(problem -> warnings.add(problem.at() + ": " + problem.message()))
        .read(new SourceText("t.yml", text));
  }

  private Object value(String text) {
    return YamlValues.of(read(text));
  }
}
