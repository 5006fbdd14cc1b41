package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.inventory.Inventory;
import io.jansible.modules.BuiltinModules;
import io.jansible.output.Display;
import io.jansible.output.Palette;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleWordsTest {
  private final ConsoleWords words = new ConsoleWords(new BuiltinModules(), Inventory.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user name=joe password=x",
        "get_url url=https://e/x url_password=x",
        "!mysql --PASSWORD=x",
        "set_fact api_token=x",
        "openssl_privatekey path=k passphrase=x"
      })
  void linesWithSecretsAreNotRemembered(String line) {
    assertThat(words.isPlain(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ping", "cd web", "!ls /etc", "copy content=x dest=y", ""})
  void otherLinesAre(String line) {
    assertThat(words.isPlain(line)).isTrue();
  }

  @Test
  void wordsAndModulesComeFirst() {
    assertThat(words.complete(List.of("d"))).contains("debug", "diff", "cd").doesNotContain("all");
  }

  @Test
  void whatFollowsDependsOnTheFirstWord() {
    assertThat(words.complete(List.of("cd", ""))).contains("all", "ungrouped");
    assertThat(words.complete(List.of("become", ""))).containsExactly("yes", "no");
    assertThat(words.complete(List.of("debug", ""))).contains("msg=", "var=");
    assertThat(words.complete(List.of("help", ""))).contains("debug", "forks");
    assertThat(words.complete(List.of("ls", ""))).isEmpty();
  }

  @Test
  void helpTellsOfWordsAndModules() {
    assertThat(help("")).contains("become_method", "ping");
    assertThat(help("forks")).isEqualTo("How many hosts work at once.\nUsage: forks NUMBER\n");
    assertThat(help("ping")).contains("Parameters:\n  data ");
    assertThat(help("pong")).isEqualTo("*** No help on pong\n");
  }

  private String help(String topic) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Display display = new Display(stream, stream, Palette.PLAIN, 0, 0);
    words.help(topic, display);
    display.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
