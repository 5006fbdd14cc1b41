package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> KNOWN = List.of("path", "state", "owner", "mode");

  @Test
  void theNearestWordIsMeant() {
    assertThat(Suggestion.nearest("paht", KNOWN)).isEqualTo("path");
    assertThat(Suggestion.nearest("Stat", KNOWN)).isEqualTo("state");
    assertThat(Suggestion.hint("onwer", KNOWN)).isEqualTo("did you mean \"owner\"?");
  }

  @Test
  void aFarWordIsNotGuessedAt() {
    assertThat(Suggestion.nearest("content", KNOWN)).isNull();
    assertThat(Suggestion.hint("xx", KNOWN)).isNull();
  }

  @Test
  void anAbbreviationIsNearerThanAWordWithTwoOtherLetters() {
    assertThat(Suggestion.nearest("source", List.of("force", "src"))).isEqualTo("src");
    assertThat(Suggestion.nearest("dir", List.of("file", "directory"))).isEqualTo("directory");
    assertThat(Suggestion.nearest("become_usr", List.of("become", "become_user")))
        .isEqualTo("become_user");
    assertThat(Suggestion.nearest("ab", List.of("absent"))).isNull();
  }

  @Test
  void aWordThatIsOnlyRecognizedMayHaveOneWrongLetter() {
    for (String typed : List.of("jion", "joinn", "jin", "joyn")) {
      assertThat(Suggestion.hint(typed, "join"::equals)).isEqualTo("did you mean \"join\"?");
    }
    assertThat(Suggestion.hint("joooin", "join"::equals)).isNull();
  }
}
