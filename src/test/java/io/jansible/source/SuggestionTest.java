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
}
