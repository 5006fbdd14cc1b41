package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IniTextTest {
  private static Map<String, Object> read(String text) {
    return IniText.parse(text).values();
  }

  @Test
  void optionsOfSections() {
    assertThat(read("[A b]\nKey One=1\n# no\n; no\nk2 :  v # kept\nempty =\n"))
        .isEqualTo(Map.of("A b", Map.of("key one", "1", "k2", "v # kept", "empty", "")));
  }

  @Test
  void valuesOfSeveralLines() {
    assertThat(read("[s]\na = one\n  two\n\n  three\nb=1").get("s"))
        .isEqualTo(Map.of("a", "one\ntwo\n\nthree", "b", "1"));
  }

  @Test
  void defaultsAndReferences() {
    assertThat(read("[DEFAULT]\nhome=/srv\n[s]\npath = %(home)s/x\nrate = 5%%"))
        .isEqualTo(Map.of("s", Map.of("path", "/srv/x", "rate", "5%", "home", "/srv")));
  }

  @Test
  void textThatIsNoneIsRefused() {
    assertThatThrownBy(() -> read("a=1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read("[s]\nword")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read("[s]\na=1\nA=2")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read("[s]\n[s]")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read("[s]\na=100%")).hasMessageContaining("'%' must be followed");
  }
}
