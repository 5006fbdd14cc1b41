package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Expected words were printed by Python's shlex.split. */
class ShellWordsTest {
  @Test
  void quotesAndBackslashesGuardSpaces() {
    assertThat(ShellWords.split("echo 'a b'c \"d e\" f\\ g  h"))
        .containsExactly("echo", "a bc", "d e", "f g", "h");
    assertThat(ShellWords.split("a '' \"\" b")).containsExactly("a", "", "", "b");
    assertThat(ShellWords.split("\"a\\\"b\\n\\\\\" 'c\\d'")).containsExactly("a\"b\\n\\", "c\\d");
    assertThat(ShellWords.split(" # $x `y` \n z\t")).containsExactly("#", "$x", "`y`", "z");
    assertThat(ShellWords.split("")).isEmpty();
  }

  @Test
  void anOpenQuoteIsToldInPythonsWords() {
    assertThatThrownBy(() -> ShellWords.split("echo 'a")).hasMessage("No closing quotation");
    assertThatThrownBy(() -> ShellWords.split("echo \"a")).hasMessage("No closing quotation");
    assertThatThrownBy(() -> ShellWords.split("echo a\\")).hasMessage("No escaped character");
  }
}
