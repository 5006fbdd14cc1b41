package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  /** The result of the module of real Ansible for the same key. */
  @Test
  void aKeyHasTheFingerprintsOfRealAnsible() {
    Map<String, Object> all = Fingerprint.all(Recorded.key("ecc.pem").publicKey().der());
    StringBuilder text = new StringBuilder();
    all.forEach((name, value) -> text.append(name).append(' ').append(value).append('\n'));
    assertThat(text).hasToString(Recorded.text("keys/ecc.fingerprints"));
  }
}
