package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SshWordsTest {
  @Test
  void wordsMayBeQuoted() {
    assertThat(SshWords.split(" a  \"b c\"d \"\" e\\ f\t\\\"g "))
        .containsExactly("a", "b cd", "", "e f", "\"g");
  }

  @ParameterizedTest
  @CsvSource({
    "*,anything,true",
    "a*c,abbc,true",
    "a*c,abcd,false",
    "?b,ab,true",
    "?b,b,false",
    "*a*b*,xxaxxbxx,true",
    "a,A,false",
    "'',x,false"
  })
  void patternsHaveStarsAndQuestionMarks(String pattern, String text, boolean matches) {
    assertThat(SshWords.glob(pattern, text)).isEqualTo(matches);
  }

  @Test
  void aNegatedPatternOnlyTakesAway() {
    assertThat(SshWords.matches(List.of("*.example", "!db.example"), "web.example")).isTrue();
    assertThat(SshWords.matches(List.of("*.example", "!db.example"), "db.example")).isFalse();
    assertThat(SshWords.matches(List.of("!db.example"), "web.example")).isFalse();
  }
}
