package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectNamesTest {
  @ParameterizedTest
  @CsvSource({
    "CN, 2.5.4.3, CN, commonName",
    "commonName, 2.5.4.3, CN, commonName",
    "2.5.4.3, 2.5.4.3, CN, commonName",
    "emailAddress, 1.2.840.113549.1.9.1, emailAddress, emailAddress",
    "GN, 2.5.4.42, GN, givenName",
    "serverAuth, 1.3.6.1.5.5.7.3.1, serverAuth, TLS Web Server Authentication",
    "TLS Web Server Authentication, 1.3.6.1.5.5.7.3.1, serverAuth, TLS Web Server Authentication",
    "dvcs, 1.3.6.1.5.5.7.3.10, DVCS, dvcs",
    "Microsoft Smartcardlogin, 1.3.6.1.4.1.311.20.2.2, msSmartcardLogin, Microsoft Smartcardlogin",
    "Microsoft Smartcard Login, 1.3.6.1.4.1.311.20.2.2, msSmartcardLogin, Microsoft Smartcardlogin",
    "anyExtendedKeyUsage, 2.5.29.37.0, anyExtendedKeyUsage, Any Extended Key Usage",
    "rsadsi, 1.2.840.113549, rsadsi, 'RSA Data Security, Inc.'",
    "1.2, 1.2, member-body, ISO Member Body",
    "1.2.3.4, 1.2.3.4, 1.2.3.4, 1.2.3.4"
  })
  void objectsAreFoundByNameAndNamedByNumbers(
      String text, String numbers, String shortName, String longName) {
    assertThat(ObjectNames.find(text).getId()).isEqualTo(numbers);
    assertThat(ObjectNames.shortName(ObjectNames.find(text))).isEqualTo(shortName);
    assertThat(ObjectNames.longName(ObjectNames.find(text))).isEqualTo(longName);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bogus", "cn", "serverauth", "", "commonNam", "9.9.9", "\t", "TLS Web"})
  void otherNamesAreRefused(String text) {
    assertThatThrownBy(() -> ObjectNames.find(text))
        .isInstanceOf(CryptoException.class)
        .hasMessage("Cannot find OID for \"" + text + "\"");
  }
}
