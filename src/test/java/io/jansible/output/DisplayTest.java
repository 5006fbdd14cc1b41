package io.jansible.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
  @Test
  void fillsABannerWithStarsThreeAtLeast() {
    Printed printed = Printed.plain();
    printed.display().banner("x".repeat(75));
    printed.display().banner("x".repeat(76) + " ");
    printed.display().banner("x".repeat(90));
    assertThat(printed.out())
        .isEqualTo(
            "\n"
                + "x".repeat(75)
                + " ****\n\n"
                + "x".repeat(76)
                + " ***\n\n"
                + "x".repeat(90)
                + " ***\n");
  }

  @Test
  void countsColumnsAndNotCharacters() {
    Printed printed = Printed.plain();
    printed.display().banner("日本語 é e\u0301 👍");
    assertThat(printed.out()).isEqualTo("\n日本語 é e\u0301 👍 " + "*".repeat(79 - 13) + "\n");
  }

  @Test
  void paintsEveryLineButNotTheLastEnd() {
    Printed printed = Printed.coloured();
    printed.display().line("a\n\n", Role.CHANGED);
    printed.display().verbose(0, "alpha", "b");
    assertThat(printed.out())
        .isEqualTo(
            "\u001b[0;33ma\u001b[0m\n\u001b[0;33m\u001b[0m\n\u001b[0;34m<alpha> b\u001b[0m\n");
  }

  @Test
  void endsEveryLineAlike() {
    Printed printed = Printed.plain();
    printed.display().line("a\r\nb\rc\r\n");
    assertThat(printed.out()).isEqualTo("a\nb\rc\n");
  }

  @Test
  void hidesWhatIsForAHigherVerbosity() {
    Printed printed = Printed.verbose(2);
    printed.display().verbose(2, null, "shown");
    printed.display().verbose(3, null, "hidden");
    assertThat(printed.out()).isEqualTo("shown\n");
  }

  @Test
  void showsEachWarningOnceAndAfterWhatWasPrinted() {
    Printed printed = Printed.plain();
    printed.display().warning("careful");
    printed.display().warning("careful");
    printed.display().deprecation("careful");
    assertThat(printed.err()).isEqualTo("[WARNING]: careful\n[DEPRECATION WARNING]: careful\n");
  }

  @Test
  void takesConfiguredColours() {
    Palette palette =
        Palette.of(
            Map.of(
                Role.OK,
                "bright blue",
                Role.SKIP,
                "rgb123",
                Role.WARN,
                "gray3",
                Role.ERROR,
                "color99"));
    assertThat(palette.paint("x", Role.OK)).isEqualTo("\u001b[1;34mx\u001b[0m");
    assertThat(palette.paint("x", Role.SKIP)).isEqualTo("\u001b[38;5;67mx\u001b[0m");
    assertThat(palette.paint("x", Role.WARN)).isEqualTo("\u001b[38;5;235mx\u001b[0m");
    assertThat(palette.paint("x", Role.ERROR)).isEqualTo("\u001b[38;5;99mx\u001b[0m");
    assertThatThrownBy(() -> Palette.of(Map.of(Role.OK, "grün")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no colour 'grün'");
  }

  @Test
  void takesTheWidthThatTheLauncherFound() {
    assertThat(Terminal.detect(Map.of("JANSIBLE_COLUMNS", "0"))).isEqualTo(Terminal.NONE);
    assertThat(Terminal.detect(Map.of("JANSIBLE_COLUMNS", "120")).bannerWidth()).isEqualTo(119);
    assertThat(Terminal.detect(Map.of("JANSIBLE_COLUMNS", "40")).bannerWidth()).isEqualTo(79);
    assertThat(Terminal.NONE.bannerWidth()).isEqualTo(79);
  }
}
