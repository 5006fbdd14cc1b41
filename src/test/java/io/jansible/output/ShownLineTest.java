package io.jansible.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownLineTest {
  @Test
  void aValueThatIsNamedASecretIsHidden() {
    assertThat(ShownLine.of("a ansible_password=hunter2 b=c", 1))
        .isEqualTo(new ShownLine("a ansible_password=******** b=c", 1));
    assertThat(ShownLine.of("  api_token: 'one two'", 3).text()).isEqualTo("  api_token: ********");
    assertThat(ShownLine.of("x become_pass = \"a b\" y", 1).text())
        .isEqualTo("x become_pass = ******** y");
  }

  @Test
  void theCaretStaysBelowItsCharacter() {
    assertThat(ShownLine.of("password=hunter2! oops", 19).column()).isEqualTo(19);
    assertThat(ShownLine.of("password=a oops", 12))
        .isEqualTo(new ShownLine("password=******** oops", 19));
    assertThat(ShownLine.of("password=hunter2! oops", 14).column()).isEqualTo(10);
  }

  @Test
  void aTemplateAndAPlainLineAreShown() {
    assertThat(ShownLine.of("password: \"{{ vaultd }}\"", 15).text())
        .isEqualTo("password: \"{{ vaultd }}\"");
    assertThat(ShownLine.of("- hosts: all", 3)).isEqualTo(new ShownLine("- hosts: all", 3));
  }
}
