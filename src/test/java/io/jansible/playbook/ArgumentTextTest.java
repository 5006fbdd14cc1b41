package io.jansible.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expectations are what ansible-core 2.19 made of the same texts. */
class ArgumentTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "msg=\"a\\nb\\tc\\\\d\"          | `a\nb\tc\\d`",
        "msg='a\\nb'                     | `a\nb`",
        "msg=a\\nb                       | `a\nb`",
        "msg=a=b                         | a=b",
        "msg=\"{{ x }} y\"               | {{ x }} y",
        "msg={{ x }}z                    | {{ x }}z",
        "msg={{ x ¦ default('a b') }}    | {{ x ¦ default('a b') }}",
        "msg=\"a 'b' c\"                 | a 'b' c",
        "msg=\"say \\\"hi\\\"\"          | say \"hi\"",
        "msg=a\"b c\"d                   | a\"b c\"d",
        "msg=\\u00e9\\x41                | éA",
        "msg='\\1 \\07'                 | \\1 \\07",
        "msg=                            | ``",
      })
  void aValueLosesItsQuotes(String text, String value) {
    ArgumentText parsed = ArgumentText.parse(text.replace('¦', '|'), false);

    assertThat(parsed.options()).isEqualTo(Map.of("msg", value.replace('¦', '|')));
    assertThat(parsed.rest()).isNull();
  }

  @Test
  void freeTextKeepsItsWhiteSpace() {
    ArgumentText parsed =
        ArgumentText.parse("echo  a   b=c chdir=/tmp \"x  y\" \\\\n   creates=/nonexistent", true);

    assertThat(parsed.rest()).isEqualTo("echo  a   b=c \"x  y\" \\\\n  ");
    assertThat(parsed.options()).isEqualTo(Map.of("chdir", "/tmp", "creates", "/nonexistent"));
    assertThat(parsed.starts()).containsEntry("chdir", 14);
  }

  @Test
  void freeTextMayHaveManyLines() {
    assertThat(rest("echo 'a\nb'\necho c=1 chdir=/\n")).isEqualTo("echo 'a\nb'\necho c=1");
    assertThat(rest("echo multi\nline\n")).isEqualTo("echo multi\nline\n");
    assertThat(rest("if true; then\n    echo hi\n\nfi\n"))
        .isEqualTo("if true; then\n    echo hi\n\nfi\n");
    assertThat(rest("echo a \\ b")).isEqualTo("echo a b");
  }

  @Test
  void quotesAndEscapesOfFreeTextAreTheShells() {
    assertThat(rest("echo 'a \"b' \"c' d\"")).isEqualTo("echo 'a \"b' \"c' d\"");
    assertThat(rest("echo a\\ b 'c\\n' \"d\\n\"")).isEqualTo("echo a\\ b 'c\\n' \"d\\n\"");
    assertThat(rest("echo foo\\=bar x")).isEqualTo("echo foo=bar x");
    assertThat(rest("echo 'chdir=/x'")).isEqualTo("echo 'chdir=/x'");
  }

  @Test
  void onlySomeOptionsAreTakenOutOfFreeText() {
    ArgumentText parsed = ArgumentText.parse("echo cmd=x stdin=a argv=y removes=/", true);

    assertThat(parsed.rest()).isEqualTo("echo cmd=x argv=y");
    assertThat(parsed.options()).isEqualTo(Map.of("stdin", "a", "removes", "/"));
  }

  @Test
  void whatOpensMustClose() {
    assertThatThrownBy(() -> rest("echo don't")).hasMessage("A quote has no end");
    assertThatThrownBy(() -> rest("echo {{ x")).hasMessage("A template has no end");
  }

  private static String rest(String text) {
    return ArgumentText.parse(text, true).rest();
  }
}
