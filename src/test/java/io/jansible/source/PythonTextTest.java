package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected texts were printed by Python. */
class PythonTextTest {
  @Test
  void valuesHaveTheTextThatPythonGivesThem() {
    assertThat(PythonText.str("a'b")).isEqualTo("a'b");
    assertThat(PythonText.repr(Arrays.asList("a", 1L, 1.5, true, null)))
        .isEqualTo("['a', 1, 1.5, True, None]");
    assertThat(PythonText.repr(Map.of("k", List.of()))).isEqualTo("{'k': []}");
  }

  @Test
  void quotesAreChosenAndEscapedAsPythonDoes() {
    assertThat(PythonText.repr("it's")).isEqualTo("\"it's\"");
    assertThat(PythonText.repr("'\"")).isEqualTo("'\\'\"'");
    assertThat(PythonText.repr("a\n\t\\\u0001\u00e9\u2028\ud83d\ude00"))
        .isEqualTo("'a\\n\\t\\\\\\x01\u00e9\\u2028\ud83d\ude00'");
  }

  @Test
  void typesHavePythonsNames() {
    assertThat(PythonText.typeName(null)).isEqualTo("NoneType");
    assertThat(PythonText.typeName(1L)).isEqualTo("int");
    assertThat(PythonText.typeName(List.of())).isEqualTo("list");
  }
}
