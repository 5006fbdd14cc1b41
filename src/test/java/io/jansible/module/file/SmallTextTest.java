package io.jansible.module.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ProcessNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallTextTest {
  @TempDir private Path directory;

  private static Reply write(String text, String path) {
    String script = "p=" + Quote.path(path) + "\n" + SmallText.script(text) + "\n";
    return new ProcessNode().run(Request.of(script).using(SmallText.FUNCTIONS));
  }

  @Test
  void writesEveryCharacterThatAScriptCanHold() {
    StringBuilder text = new StringBuilder("-n %s \\n");
    for (char c = 1; c < 0x250; c++) {
      text.append(c);
    }
    text.append("\u8349\ud83d\ude00 '\n\n");
    Path file = directory.resolve("a file");

    assertThat(write(text.toString(), file.toString()).ok()).isTrue();
    assertThat(file).hasContent(text.toString());
    assertThat(SmallText.of(Content.of(text.toString()))).isEqualTo(text.toString());
  }

  @Test
  void saysWhyAFullDiskTakesNothing() {
    Reply reply = write("text", "/dev/full");

    assertThat(reply.ok()).isFalse();
    assertThat(reply.errorText()).contains("No space left on device");
  }

  @Test
  void leavesLongAndBinaryContentsAlone() {
    assertThat(SmallText.of(Content.of("x".repeat(2048)))).hasSize(2048);
    assertThat(SmallText.of(Content.of("x".repeat(2049)))).isNull();
    assertThat(SmallText.of(Content.of("a\0b"))).isNull();
    assertThat(SmallText.of(Content.of(new byte[] {(byte) 0xff}))).isNull();
    assertThat(SmallText.of(Content.EMPTY)).isEmpty();
  }
}
