package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.module.ModuleFailure;
import io.jansible.source.PythonRegex;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentMatchTest {
  private static final String LINE = "one line of a longer text, ends with é\n";

  private static Boolean matches(String expression, boolean whole, byte[] content) {
    ContentMatch match = new ContentMatch(PythonRegex.ofText(expression, 0), whole, "utf-8");
    for (int at = 0; at < content.length; at += 1000) {
      match.add(content, at, Math.min(1000, content.length - at));
    }
    return match.result();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aLineIsFoundWhereverTheLongTextIsCut() {
    byte[] content = bytes(LINE.repeat(9000) + "needle");
    assertThat(matches("needle", false, content)).isTrue();
    assertThat(matches("eedle", false, content)).isFalse();
    assertThat(matches("eedle", true, content)).isTrue();
    assertThat(matches("one.*é\\Z", false, bytes(LINE))).isFalse();
    assertThat(matches("one.*é\n\\Z", false, bytes(LINE))).isTrue();
  }

  @Test
  void linesEndAsPythonEndsThem() {
    assertThat(matches("b\nc", false, bytes("a\rb\r\nc"))).isFalse();
    assertThat(matches("b\n$", false, bytes("a\rb\r\nc"))).isTrue();
  }

  @Test
  void whatIsNoUtf8IsNeitherOne() {
    byte[] content = bytes(LINE.repeat(9000) + "x");
    content[content.length - 1] = (byte) 0xff;
    assertThat(matches("needle", false, content)).isNull();
    assertThat(matches("one", false, content)).isTrue();
    assertThat(matches("one", true, content)).isNull();
  }

  @Test
  void anUnknownEncodingIsRefused() {
    ContentMatch match = new ContentMatch(PythonRegex.ofText("x", 0), false, "klingon");
    assertThatThrownBy(match::result)
        .isInstanceOf(ModuleFailure.class)
        .hasMessageContaining("unknown encoding: klingon");
  }
}
