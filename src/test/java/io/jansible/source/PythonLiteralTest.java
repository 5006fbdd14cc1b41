package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonLiteralTest {
  @Test
  void readsNumbers() {
    assertThat(PythonLiteral.parse("1_000")).isEqualTo(1000L);
    assertThat(PythonLiteral.parse("-0x1F")).isEqualTo(-31L);
    assertThat(PythonLiteral.parse("0o17")).isEqualTo(15L);
    assertThat(PythonLiteral.parse("0b11")).isEqualTo(3L);
    assertThat(PythonLiteral.parse("9223372036854775808"))
        .isEqualTo(new BigInteger("9223372036854775808"));
    assertThat(PythonLiteral.parse("1e3")).isEqualTo(1000.0);
    assertThat(PythonLiteral.parse("+.5")).isEqualTo(0.5);
    assertThat(PythonLiteral.parse("1.")).isEqualTo(1.0);
  }

  @Test
  void readsStrings() {
    assertThat(PythonLiteral.parse("'a\\n\\x41\\u00e9\\101\\q\\''")).isEqualTo("a\nAéA\\q'");
    assertThat(PythonLiteral.parse("r'a\\n'")).isEqualTo("a\\n");
    assertThat(PythonLiteral.parse("'''a'\nb'''")).isEqualTo("a'\nb");
    assertThat(PythonLiteral.parse("'a' \"b\"")).isEqualTo("ab");
    assertThat((byte[]) PythonLiteral.parse("b'\\xff'")).containsExactly(0xff);
  }

  @Test
  void readsContainers() {
    assertThat(PythonLiteral.parse("[1, 'a', None, [True]]"))
        .isEqualTo(Arrays.asList(1L, "a", null, List.of(true)));
    assertThat(PythonLiteral.parse("1, 2")).isEqualTo(List.of(1L, 2L));
    assertThat(PythonLiteral.parse("(1,)")).isEqualTo(List.of(1L));
    assertThat(PythonLiteral.parse("(1)")).isEqualTo(1L);
    assertThat(PythonLiteral.parse("()")).isEqualTo(List.of());
    assertThat(PythonLiteral.parse("{'a': {1: 2,},}")).isEqualTo(Map.of("a", Map.of(1L, 2L)));
    assertThat(PythonLiteral.parse("{1, 2}")).isEqualTo(Set.of(1L, 2L));
    assertThat(PythonLiteral.parse("5 # five")).isEqualTo(5L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "007",
        "1 2",
        "a",
        "1+2",
        "1.2.3",
        "2024-01-01",
        "[1",
        "{'a'}x",
        "'a",
        "1__0",
        "0x",
        "true",
        "not True",
        "f'x'",
        "--1",
        "{1: }",
        "b'a' 'b'",
        "1L",
        "set(1)",
        "...",
        "'a\nb'"
      })
  void allElseIsText(String text) {
    assertThat(PythonLiteral.valueOrText(text)).isEqualTo(text);
  }
}
