package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alternative names as real Ansible encodes them, shows them in a diff, or refuses them. */
class AlternativeNameTest {
  @ParameterizedTest
  @MethodSource("recorded")
  void namesAreEncodedAsRealAnsibleDoes(Map<String, Object> recorded) throws Exception {
    List<String> text = List.of((String) recorded.get("text"));
    if (Boolean.TRUE.equals(recorded.get("failed"))) {
      assertThatThrownBy(() -> AlternativeName.parseAll(text, "Subject Alternative Name"))
          .isInstanceOf(CryptoException.class)
          .hasMessageStartingWith("Cannot parse Subject Alternative Name \"" + text.get(0) + "\"");
      return;
    }
    GeneralName name = AlternativeName.parseAll(text, "Subject Alternative Name").get(0);
    assertThat(Hex.toHexString(new GeneralNames(name).getEncoded("DER")))
        .isEqualTo(recorded.get("der"));
    if (recorded.get("shown") != null) {
      assertThat(AlternativeName.write(name)).isEqualTo(recorded.get("shown"));
    }
  }

  static Stream<Map<String, Object>> recorded() {
    return Recorded.lines("alternative-names.jsonl").stream();
  }

  @Test
  void aMessageNamesTheReason() {
    assertThatThrownBy(() -> AlternativeName.parseAll(List.of("example.com"), "full name"))
        .hasMessage("Cannot parse full name \"example.com\" (forgot \"DNS:\" prefix?)");
    assertThatThrownBy(() -> AlternativeName.parseAll(List.of("IP:1.2.3"), "full name"))
        .hasMessage(
            "Cannot parse full name \"IP:1.2.3\": "
                + "'1.2.3' does not appear to be an IPv4 or IPv6 address");
    assertThatThrownBy(() -> AlternativeName.parseAll(List.of("dns:a"), "full name"))
        .hasMessageContaining("DNS:");
  }
}
