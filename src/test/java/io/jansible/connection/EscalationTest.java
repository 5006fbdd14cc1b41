package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Command lines and answers of sudo, su and doas. */
class EscalationTest {
  private static final List<String> SHELL = List.of("/bin/sh", "-c", "it's");
  private static final String PROMPT = "[sudo via jansible, key=N] password:";

  private static Escalation to(
      String method, String user, String exe, String flags, String password) {
    return new Escalation(new Become(method, user, exe, flags, password), "N");
  }

  @Test
  void sudoDoesNotAskWhenThereIsNoPassword() {
    assertThat(to("sudo", "root", null, null, null).command(SHELL))
        .containsExactly("sudo", "-H", "-S", "-n", "-u", "root", "/bin/sh", "-c", "it's");
  }

  @Test
  void sudoAsksWithAnUnmistakablePrompt() {
    Escalation sudo = to("sudo", "db", "/opt/sudo", "-H -nE --non-interactive", "secret");

    assertThat(sudo.command(SHELL))
        .containsExactly(
            "/opt/sudo", "-H", "-E", "-S", "-p", PROMPT, "-u", "db", "/bin/sh", "-c", "it's");
    assertThat(sudo.answer()).isEqualTo("secret\n");
    assertThat(sudo.command(SHELL)).noneMatch(word -> word.contains("secret"));
  }

  @Test
  void suTakesOneWord() {
    assertThat(to("su", "db", null, "-l", null).command(SHELL))
        .containsExactly("su", "-l", "db", "-c", "exec /bin/sh -c 'it'\\''s'");
  }

  @Test
  void doasAsksOnATerminal() {
    assertThat(to("doas", "root", null, null, null).command(SHELL))
        .containsExactly("doas", "-n", "-u", "root", "/bin/sh", "-c", "it's");
    Escalation asking = to("doas", "root", null, null, "secret");
    assertThat(asking.command(SHELL)).doesNotContain("-n");
    assertThat(asking.asksOnTerminal()).isTrue();
    assertThat(asking.answer()).isNull();
    assertThat(asking.terminalAnswer()).isEqualTo("secret\n");
  }

  @Test
  void aSecondPromptMeansAWrongPassword() {
    Escalation sudo = to("sudo", "root", null, null, "wrong");

    assertThat(sudo.refusal("some lecture\n" + PROMPT)).isNull();
    assertThat(sudo.refusal(PROMPT + "Sorry, try again.\n" + PROMPT))
        .isEqualTo("Incorrect sudo password");
    assertThat(sudo.explanation(PROMPT + "sudo: 1 incorrect password attempt"))
        .isEqualTo("Incorrect sudo password");
  }

  @Test
  void aPromptThatNobodyAnswersMeansAMissingPassword() {
    assertThat(to("su", "root", null, null, null).refusal("Passwort: "))
        .isEqualTo("Missing su password");
    assertThat(to("sudo", "root", null, null, null).explanation("sudo: a password is required\n"))
        .isEqualTo("Missing sudo password");
    assertThat(to("doas", "root", null, null, null).explanation("doas: Authentication required"))
        .isEqualTo("Missing doas password");
  }

  @Test
  void otherFailuresAreToldAsTheyAre() {
    assertThat(
            to("sudo", "x", null, null, "p")
                .explanation(PROMPT + "me is not in the sudoers file.\n"))
        .isEqualTo("me is not in the sudoers file.");
    assertThat(to("sudo", "x", null, null, null).explanation(""))
        .isEqualTo("sudo ended without starting a shell");
  }

  @Test
  void otherMethodsAreRefusedByName() {
    assertThatThrownBy(() -> to("pbrun", "root", null, null, null))
        .isInstanceOf(BecomeException.class)
        .hasMessageContaining("'pbrun'");
  }
}
