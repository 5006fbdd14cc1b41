package io.jansible.modules.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What real Ansible's lineinfile makes of a text. */
class LineEditTest {
  private static final LineEdit.Place END = new LineEdit.Place(null, null, false);

  @Test
  void aMissingLineGoesToTheEnd() {
    assertThat(present("a\n", null, "b", END)).isEqualTo("a\nb\n");
  }

  @Test
  void aLastLineWithoutItsEndGetsOneFirst() {
    assertThat(present("a", null, "b", END)).isEqualTo("a\nb\n");
  }

  @Test
  void aLineThatIsThereStays() {
    assertThat(edit("a\nb\n", null, "a", END).isChanged()).isFalse();
  }

  @Test
  void aLineWithAnotherEndIsReplaced() {
    LineEdit edit = edit("a\r\nb\n", null, "a", END);
    assertThat(edit.text()).isEqualTo("a\nb\n");
    assertThat(edit.message()).isEqualTo("line replaced");
  }

  @Test
  void theLastMatchIsReplaced() {
    LineSearch search = LineSearch.of("^a", null);
    assertThat(present("a1\na2\nb\n", search, "x", END)).isEqualTo("a1\nx\nb\n");
  }

  @Test
  void theFirstMatchIsReplacedWhereAsked() {
    LineSearch search = LineSearch.of("^a", null);
    LineEdit.Place first = new LineEdit.Place(null, null, true);
    assertThat(present("a1\na2\nb\n", search, "x", first)).isEqualTo("x\na2\nb\n");
  }

  @Test
  void aTextMarksALineToo() {
    assertThat(present("a.c\nabc\n", LineSearch.of(null, "a.c"), "x", END)).isEqualTo("x\nabc\n");
  }

  @Test
  void groupsGoIntoTheLine() {
    LineSearch search = LineSearch.of("^(\\w+)=(?P<old>\\d+)", null);
    LineEdit edit = LineEdit.present(LineEdit.split("n=1\n"), search, "\\1=\\g<old>0", END, true);
    assertThat(edit.text()).isEqualTo("n=10\n");
  }

  @Test
  void withoutMatchBackReferencesDoNothing() {
    LineSearch search = LineSearch.of("^x", null);
    assertThat(LineEdit.present(LineEdit.split("n=1\n"), search, "\\1", END, true).isChanged())
        .isFalse();
  }

  @Test
  void placesAreStartEndBeforeAndAfter() {
    assertThat(present("a\nb\na\n", null, "x", new LineEdit.Place("^a", null, false)))
        .isEqualTo("a\nb\na\nx\n");
    assertThat(present("a\nb\na\n", null, "x", new LineEdit.Place("^a", null, true)))
        .isEqualTo("a\nx\nb\na\n");
    assertThat(present("a\nb\na\n", null, "x", new LineEdit.Place(null, "^a", false)))
        .isEqualTo("a\nb\nx\na\n");
    assertThat(present("a\n", null, "x", new LineEdit.Place(null, "BOF", false)))
        .isEqualTo("x\na\n");
    assertThat(present("a\n", null, "x", new LineEdit.Place("EOF", null, false)))
        .isEqualTo("a\nx\n");
    assertThat(present("a\n", null, "x", new LineEdit.Place("^none", null, false)))
        .isEqualTo("a\nx\n");
  }

  @Test
  void firstMatchSeesThatTheLineFollowsAlready() {
    LineEdit.Place place = new LineEdit.Place("^a", null, true);
    assertThat(edit("a\nx\na\n", null, "x", place).isChanged()).isFalse();
  }

  @Test
  void absenceRemovesAllMatchesAndCountsThem() {
    LineEdit edit = LineEdit.absent(LineEdit.split("a\nb\na"), LineSearch.of("a", null), null);
    assertThat(edit.text()).isEqualTo("b\n");
    assertThat(edit.message()).isEqualTo("2 line(s) removed");
    assertThat(edit.found()).isEqualTo(2);
  }

  private static LineEdit edit(String text, LineSearch search, String line, LineEdit.Place place) {
    List<String> lines = LineEdit.split(text);
    return LineEdit.present(lines, search, line, place, false);
  }

  private static String present(String text, LineSearch search, String line, LineEdit.Place place) {
    return edit(text, search, line, place).text();
  }
}
