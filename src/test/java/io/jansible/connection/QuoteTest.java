package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTest {
  @Test
  void aShellReadsExactlyTheText() throws Exception {
    List<String> texts =
        List.of("plain/-_.txt", "", "a b", "it's", "$HOME `x` \\ \"", "new\nline", "~", "*", "é=1");
    Process echo = new ProcessBuilder("sh", "-c", "printf '%s\\0' " + Quote.words(texts)).start();
    String seen = new String(echo.getInputStream().readAllBytes(), "UTF-8");
    assertThat(seen.split("\0", -1)).containsExactlyElementsOf(with(texts, ""));
  }

  @Test
  void aPathIsNeverAnOption() {
    assertThat(Quote.path("-rf")).isEqualTo("./-rf");
    assertThat(Quote.path("/etc/a b")).isEqualTo("'/etc/a b'");
  }

  private static List<String> with(List<String> texts, String last) {
    return java.util.stream.Stream.concat(texts.stream(), java.util.stream.Stream.of(last))
        .toList();
  }
}
