package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "*,anything,true",
    "a*c,abbc,true",
    "a*c,abbd,false",
    "?b,ab,true",
    "?b,b,false",
    "[a-c]x,bx,true",
    "[!a-c]x,bx,false",
    "[!a-c]x,dx,true",
    "[x,[x,true",
    "a.c,abc,false",
    "*.txt,a.txt,true"
  })
  void matchesAsFnmatchDoes(String pattern, String text, boolean matches) {
    assertThat(Glob.matches(pattern, text)).isEqualTo(matches);
  }
}
