package io.jansible.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The texts that are not made here were made by ansible-vault. */
class VaultTest {
  /** "text" under the password pw and the salt "salt", as ansible-vault writes it. */
  private static final String THEIRS =
      """
      $ANSIBLE_VAULT;1.2;AES256;me
      37333631366337340a38353737626336313464356536613037383033633465306634353031383563
      3665626433636536343364643939626338326162613034643666373562313566640a363538656131
      6239376265626538323031306234323337356334326434386164
      """;

  private static final Identity ME = identity("me", "pw");

  @Test
  void readsWhatAnsibleVaultWrites() {
    Vault.Opened opened = new Vault(List.of(identity("x", "no"), ME)).open(THEIRS);
    assertThat(text(opened.content())).isEqualTo("text");
    assertThat(opened.identity()).isEqualTo(ME);
  }

  @Test
  void writesWhatAnsibleVaultWrites() {
    assertThat(encrypted("text", "me", "salt")).isEqualTo(THEIRS);
    assertThat(encrypted("text", "default", "salt")).startsWith("$ANSIBLE_VAULT;1.1;AES256\n3733");
  }

  @Test
  void everyLengthOfContentComesBack() {
    Vault vault = new Vault(List.of(ME));
    for (int length = 0; length <= 33; length++) {
      byte[] plain = new byte[length];
      java.util.Arrays.fill(plain, (byte) (200 + length));
      String text = Vault.encrypt(plain, ME.secret(), "me", new byte[] {1});
      assertThat(vault.open(text).content()).as("%d bytes", length).isEqualTo(plain);
    }
  }

  @Test
  void aSaltOfChanceIsAnotherEachTime() {
    byte[] plain = {1, 2, 3};
    String one = Vault.encrypt(plain, ME.secret(), null, null);
    assertThat(one).isNotEqualTo(Vault.encrypt(plain, ME.secret(), null, null));
    assertThat(VaultText.parse(one).salt()).hasSize(32);
  }

  @Test
  void linesMayBeIndentedAndEndAsOnWindows() {
    String other = " " + THEIRS.replace("\n", "  \r\n   ");
    assertThat(text(new Vault(List.of(ME)).open(other).content())).isEqualTo("text");
  }

  @Test
  void passwordsLongerThanABlockAndOfAnyBytesWork() {
    byte[] password = new byte[100];
    java.util.Arrays.fill(password, (byte) 0xff);
    Identity identity = new Identity("me", new Secret(password), "here");
    String text = Vault.encrypt(new byte[] {7}, identity.secret(), "me", null);
    assertThat(new Vault(List.of(identity)).open(text).content()).containsExactly(7);
  }

  @Test
  void onlyTheSameLabelDecryptsWhereThatIsWanted() {
    Vault strict = new Vault(List.of(identity("other", "pw")), true, "default");
    assertThatThrownBy(() -> strict.open(THEIRS)).isInstanceOf(VaultException.class);
    Vault lenient = new Vault(List.of(identity("other", "pw")), false, "default");
    assertThat(text(lenient.open(THEIRS).content())).isEqualTo("text");
  }

  @Test
  void aWrongPasswordIsToldWithThePlaceTheLabelAndWhatWasTried() {
    Position at = new Position(new SourceText("vars.yml", THEIRS), 3, 4);
    Vault vault = new Vault(List.of(identity("a", "no"), identity("me", "neither")));
    assertThatThrownBy(() -> vault.decrypt(THEIRS, at))
        .isInstanceOf(UserError.class)
        .satisfies(
            error -> {
              var problem = ((UserError) error).problems().get(0);
              assertThat(problem.at()).isEqualTo(at);
              assertThat(problem.hint())
                  .isEqualTo("its label is me; tried were me (test), a (test)");
            });
  }

  @Test
  void aChangedContentIsRefused() {
    String changed = THEIRS.replace("6239", "6238");
    assertThatThrownBy(() -> new Vault(List.of(ME)).open(changed))
        .hasMessageContaining("no vault secrets were found that could decrypt");
  }

  @Test
  void damagedTextsAreToldAsSuch() {
    Vault vault = new Vault(List.of(ME));
    for (String damaged : List.of("$ANSIBLE_VAULT;1.1", "$ANSIBLE_VAULT;1.1;AES256\n30300a30")) {
      assertThatThrownBy(() -> vault.open(damaged)).as(damaged).hasMessageContaining("damaged");
    }
    assertThatThrownBy(() -> vault.open("$ANSIBLE_VAULT;1.1;AES256\n123"))
        .hasMessage("Vault format unhexlify error: Odd-length string");
    assertThatThrownBy(() -> vault.open("$ANSIBLE_VAULT;1.1;AES256\nxx"))
        .hasMessage("Vault format unhexlify error: Non-hexadecimal digit found");
    assertThatThrownBy(() -> vault.open("$ANSIBLE_VAULT;1.0;AES\n30"))
        .hasMessage("The vault's cipher AES is not known");
    assertThatThrownBy(() -> vault.open("text")).hasMessage("Input is not vault encrypted data.");
  }

  @Test
  void nothingShowsASecret() {
    assertThat(ME.toString() + new Secret(new byte[] {65}) + List.of(ME))
        .doesNotContain("pw", "A[");
  }

  private static String encrypted(String plain, String label, String salt) {
    return Vault.encrypt(bytes(plain), ME.secret(), label, bytes(salt));
  }

  private static Identity identity(String label, String password) {
    return new Identity(label, Secret.of(password), "test");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
