package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.module.Prompter;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalPrompterTest {
  private static final Prompter.Keys LINE =
      new Prompter.Keys(Prompter.Keys.RETURN, Prompter.Keys.CONTROL_C);
  private static final String CLEARED = "\r\u001b[K";

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final List<List<String>> settings = new ArrayList<>();

  @Test
  void readsALineThatCanBeEdited() {
    Prompter.Typed typed = prompter("ab\u007f\u007f\u007fçd\rx").read(LINE, true, null);
    assertThat(typed).isEqualTo(new Prompter.Typed("çd", false));
    assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("ab\b \b\b \bçd" + CLEARED);
  }

  @Test
  void showsNothingOfASecret() {
    assertThat(prompter("pw\n").read(LINE, false, null).text()).isEqualTo("pw");
    assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void isInterruptedByItsKeysOnly() {
    assertThat(prompter("a\u0003").read(LINE, false, null).interrupted()).isTrue();
    Prompter.Keys choice = new Prompter.Keys("c", "a");
    assertThat(prompter("x\rA").read(choice, false, null).interrupted()).isTrue();
    assertThat(prompter("x\rC").read(choice, false, null))
        .isEqualTo(new Prompter.Typed("x\r", false));
  }

  @Test
  void asksForALine() {
    assertThat(prompter("ab\u007f\u0004é\u007f\n").ask("Name: ", true).text()).isEqualTo("a\u0004");
    assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("Name: ab\b \b\u0004é\b \b\n");
    shown.reset();
    assertThat(prompter("pw\r").ask("Password: ", false).text()).isEqualTo("pw");
    assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("Password: \n");
    assertThat(prompter("\u0004").ask("Name: ", true).text()).isNull();
    assertThat(prompter("x\u0003").ask("Name: ", true).interrupted()).isTrue();
  }

  @Test
  void endsWithItsTime() {
    assertThat(prompter("abc").read(LINE, false, Duration.ZERO))
        .isEqualTo(new Prompter.Typed("", false));
  }

  @Test
  void leavesTheTerminalAsItWas() {
    assertThat(prompter("").<String>attended(() -> "said")).isEqualTo("said");
    assertThat(settings.get(0)).containsExactly("-g");
    assertThat(settings.get(1)).contains("-icanon", "-isig", "-echo");
    assertThat(settings.get(2)).containsExactly("as it was");
    settings.clear();
    assertThatThrownBy(
            () ->
                prompter("")
                    .attended(
                        () -> {
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    assertThat(settings.get(2)).containsExactly("as it was");
  }

  private TerminalPrompter prompter(String typed) {
    return new TerminalPrompter(
        new PrintStream(shown, true, StandardCharsets.UTF_8),
        new Slow(typed.getBytes(StandardCharsets.UTF_8)),
        InputStream.nullInputStream(),
        arguments -> {
          settings.add(arguments);
          return "as it was";
        });
  }

  /** Has nothing between two keys, as a terminal that somebody types at. */
  private static final class Slow extends InputStream {
    private final byte[] keys;
    private int moments;

    Slow(byte[] keys) {
      this.keys = keys;
    }

    @Override
    public int read() {
      int key = moments / 2;
      return moments++ % 2 == 0 || key >= keys.length ? -1 : keys[key] & 0xff;
    }
  }
}
