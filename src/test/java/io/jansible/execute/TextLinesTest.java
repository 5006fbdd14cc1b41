package io.jansible.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {
  @Test
  void linesEndWherePythonEndsThem() {
    assertThat(new TextLines("a\r\nb\rc\u2028d\n\n")).containsExactly("a", "b", "c", "d", "");
    assertThat(new TextLines("\r\n\n\rx")).containsExactly("", "", "", "x");
    assertThat(new TextLines("")).isEmpty();
  }

  @Test
  void anyLineCanBeReadInAnyOrder() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      expected.add("x".repeat(i % 7) + i);
    }

    TextLines lines = new TextLines(String.join("\r\n", expected));

    for (int i = 999; i >= 0; i--) {
      assertThat(lines.get(i)).isEqualTo(expected.get(i));
    }
    assertThat(lines).isEqualTo(expected);
    assertThatThrownBy(() -> lines.get(1000)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aTemplateMayChangeThem() {
    List<String> lines = new TextLines("b\na\n");

    lines.add("c");
    lines.sort(null);
    lines.remove("b");

    assertThat(lines).containsExactly("a", "c");
  }
}
