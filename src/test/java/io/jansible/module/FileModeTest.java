package io.jansible.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileModeTest {
  @Test
  void yamlsNumberAndOctalDigitsAreBits() {
    assertThat(FileMode.of(420L).resolve(0, false, 022)).isEqualTo(0644);
    assertThat(FileMode.of("0644").resolve(0, false, 022)).isEqualTo(0644);
    assertThat(FileMode.of("644").resolve(0, false, 022)).isEqualTo(0644);
    assertThat(FileMode.of("0o1777").resolve(0, false, 022)).isEqualTo(01777);
  }

  @ParameterizedTest
  @CsvSource({
    "'u=rw,g=r,o=', 777, false, 640",
    "'a+x', 644, false, 755",
    "'+x', 644, false, 755",
    "'+w', 444, false, 644",
    "'u+X', 644, false, 644",
    "'u+X', 644, true, 744",
    "'a+X', 744, false, 755",
    "'g=u', 640, false, 660",
    "'o=g-w', 660, false, 664",
    "'u+s,g+s,+t', 755, true, 7755",
    "'u=rwx', 4755, false, 755",
    "'ug-x', 755, false, 645"
  })
  void clausesChangeTheBits(String clauses, String current, boolean directory, String expected) {
    int bits = FileMode.of(clauses).resolve(Integer.parseInt(current, 8), directory, 022);
    assertThat(Integer.toOctalString(bits)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u=zz", "999", "preserve", "u", "rw"})
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> FileMode.of(text))
        .isInstanceOf(ModuleFailure.class)
        .hasMessage("mode must be in octal or symbolic form");
  }

  @Test
  void otherValuesAreRefused() {
    assertThatThrownBy(() -> FileMode.of(List.of(1L))).isInstanceOf(ModuleFailure.class);
    assertThatThrownBy(() -> FileMode.of(0644000L))
        .hasMessage("Invalid mode supplied, only permission info is allowed");
    assertThat(FileMode.of("")).isNull();
    assertThat(FileMode.orPreserve("preserve").isPreserve()).isTrue();
  }
}
