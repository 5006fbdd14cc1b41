package io.jansible.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.Diff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiffTextTest {
  private final DiffText plain = new DiffText(Palette.PLAIN, 3);

  @Test
  void showsTextsWithTheirNames() {
    assertThat(plain.of(List.of(Diff.text("one\ntwo\n", "one\n2\n", "/etc/x", "/etc/x"))))
        .isEqualTo(
            """
            --- before: /etc/x
            +++ after: /etc/x
            @@ -1,2 +1,2 @@
             one
            -two
            +2

            """);
  }

  @Test
  void saysThatTheLastLineHasNoEnd() {
    assertThat(plain.of(List.of(Diff.text("", "one", null, "x"))))
        .isEqualTo(
            """
            --- before
            +++ after: x
            @@ -0,0 +1 @@
            +one
            \\ No newline at end of file

            """);
  }

  @Test
  void showsAttributesAsSortedJson() {
    assertThat(
            plain.of(
                List.of(
                    Diff.attributes(
                        Map.of("path", "/x", "mode", "0644"),
                        Map.of("path", "/x", "mode", "0600")))))
        .isEqualTo(
            """
            --- before
            +++ after
            @@ -1,4 +1,4 @@
             {
            -    "mode": "0644",
            +    "mode": "0600",
                 "path": "/x"
             }

            """);
  }

  @Test
  void showsNothingWhereNothingDiffers() {
    assertThat(plain.of(List.of(Diff.text("a\n", "a\n", "x", "x"), Diff.text("", "", "x", "x"))))
        .isEmpty();
  }

  @Test
  void showsPreparedTextsAsTheyAre() {
    assertThat(plain.of(List.of(Diff.skipped("source file appears to be binary"))))
        .isEqualTo("diff skipped: source file appears to be binary\n");
  }

  @Test
  void paintsEveryLineWithItsEnd() {
    assertThat(
            new DiffText(Palette.of(Map.of()), 3)
                .of(List.of(Diff.text("one\ntwo\n", "one\n", null, null))))
        .isEqualTo(
            "\u001b[0;31m--- before\u001b[0m\n\u001b[0;31m\u001b[0m"
                + "\u001b[0;32m+++ after\u001b[0m\n\u001b[0;32m\u001b[0m"
                + "\u001b[0;36m@@ -1,2 +1 @@\u001b[0m\n\u001b[0;36m\u001b[0m"
                + " one\n"
                + "\u001b[0;31m-two\u001b[0m\n\u001b[0;31m\u001b[0m\n");
  }
}
