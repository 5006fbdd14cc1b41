package io.jansible.template.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.template.Tuple;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The texts are those of Python 3.11's pprint.pformat. */
class PrettyTextTest {
  @Test
  void whatFitsStandsOnOneLineWithItsKeysInOrder() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1L);
    map.put("a", List.of(1L, 2L));
    assertThat(PrettyText.of(map)).isEqualTo("{'a': [1, 2], 'b': 1}");
    assertThat(PrettyText.of(List.of())).isEqualTo("[]");
    assertThat(PrettyText.of("")).isEqualTo("''");
  }

  @Test
  void keysOfSeveralTypesAreInOrderOfTheTypes() {
    assertThat(PrettyText.of(Map.of("x", "b", 1L, "a"))).isEqualTo("{1: 'a', 'x': 'b'}");
  }

  @Test
  void elementsStandBelowEachOther() {
    String element = "x".repeat(30);
    assertThat(PrettyText.of(Collections.nCopies(3, element)))
        .isEqualTo("['" + element + "',\n '" + element + "',\n '" + element + "']");
    String wide = "y".repeat(78);
    assertThat(PrettyText.of(Tuple.of(wide))).isEqualTo("('" + wide + "',)");
  }

  @Test
  void longTextsComeInPiecesOfWholeLinesAndWords() {
    String text =
        "line one\nline two is quite a bit longer than the first one, isn't it\nthree and more";
    assertThat(PrettyText.of(text))
        .isEqualTo(
            "('line one\\n'\n"
                + " \"line two is quite a bit longer than the first one, isn't it\\n\"\n"
                + " 'three and more')");
    Map<String, Object> nested =
        Map.of("k".repeat(10), Map.of("n", List.of("word ".repeat(20), "z".repeat(90))));
    String column = " ".repeat(21);
    assertThat(PrettyText.of(nested))
        .isEqualTo(
            "{'kkkkkkkkkk': {'n': ['"
                + "word ".repeat(11)
                + "'\n"
                + column
                + " '"
                + "word ".repeat(9)
                + "',\n"
                + column
                + " '"
                + "z".repeat(90)
                + "']}}");
  }
}
