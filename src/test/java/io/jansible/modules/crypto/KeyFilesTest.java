package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Private key files: those that real Ansible wrote, and ours beside them. */
class KeyFilesTest {
  @ParameterizedTest
  @CsvSource({
    "rsa.pem, , RSA, PKCS1, 8f:d4:75:7e:08:23:ad:8e:76:25:d6:dd:be:a5:03:23",
    "rsa-pkcs8.pem, , RSA, PKCS8, ab:df:99:a8:31:8d:c5:8b:34:e7:a2:b0:cd:fa:9f:f4",
    "rsa-passphrase.pem, hunter2, RSA, PKCS1, b5:cf:5b:3e:04:5d:35:c3:1d:9c:a9:ec:66:7d:09:37",
    "rsa-pkcs8-passphrase.pem, hünter2, RSA, PKCS8,"
        + " 81:24:6a:9e:ca:30:b7:97:42:a3:af:cf:09:01:f5:fd",
    "dsa.pem, , DSA, PKCS1, 8e:a5:8f:ca:c8:bb:bb:65:a5:c7:38:16:7d:7a:24:69",
    "dsa-pkcs8.pem, , DSA, PKCS8, 93:66:45:17:e1:44:ec:f4:fe:e3:b8:88:50:80:8c:04",
    "ecc.pem, , ECC, PKCS1, bd:42:bb:ea:b3:ea:fb:d3:c8:59:75:7f:75:9a:59:57",
    "ecc-pkcs8.pem, , ECC, PKCS8, 84:59:20:39:be:7d:f4:e6:0b:38:8f:b7:33:cd:a3:93",
    "ecc-passphrase.pem, hünter2, ECC, PKCS1, b7:40:0b:34:a0:13:51:a3:0c:5a:a6:d1:ff:e1:75:4e",
    "sect571r1.pem, , ECC, PKCS1, 66:55:4f:8e:c6:ca:c1:2e:96:62:ce:ce:13:77:97:6f",
    "brainpool.pem, , ECC, PKCS1, d6:6d:a0:5e:58:11:33:0b:01:31:7e:53:32:f9:39:a5",
    "ed25519.pem, , ED25519, PKCS8, 73:42:08:b2:13:bf:da:1f:6b:cf:bb:f4:21:dc:90:23",
    "ed25519-passphrase.pem, hunter2, ED25519, PKCS8, 43:b1:ba:be:a0:53:bf:9b:fc:3d:3f:46",
    "ed448.pem, , ED448, PKCS8, 7f:e7:ed:7b:30:3f:a8:40:96:cf:fe:a0:c6:f3:88:ab",
    "x25519.pem, , X25519, PKCS8, 3d:a6:9b:75:97:77:f2:e5:79:d7:a1:e2:4a:bf:bf:13",
    "x448.pem, , X448, PKCS8, 49:c1:7c:28:55:2f:4c:30:c4:f4:c9:65:42:72:82:bc"
  })
  void keysOfRealAnsibleAreReadAndWrittenTheSame(
      String file, String passphrase, KeyType type, KeyFormat format, String sha256) {
    byte[] content = Recorded.bytes("keys/" + file);
    PrivateKey key = KeyReader.read(content, passphrase);
    assertThat(key.type()).isEqualTo(type);
    assertThat(KeyFormat.of(content)).isEqualTo(format);
    assertThat(Fingerprint.sha256(key.publicKey().der())).startsWith(sha256);
    byte[] written = KeyWriter.write(key, format, passphrase);
    if (passphrase == null) {
      assertThat(text(written)).isEqualTo(text(content));
    } else {
      assertThat(text(written).lines().limit(2).map(line -> line.replaceAll(",[0-9A-F]{32}", "")))
          .first()
          .isEqualTo(text(content).lines().findFirst().orElseThrow());
      assertThat(KeyReader.read(written, passphrase).publicKey()).isEqualTo(key.publicKey());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ed25519.raw, ED25519, 2c:2d:fc:db:f0:05:7e:de",
    "ed448.raw, ED448, 8a:01:78:a0:4e:d1:19:f3",
    "x25519.raw, X25519, ea:a1:fc:14:fd:c8:50:d2",
    "x448.raw, X448, d1:2b:c4:ce:ce:7d:80:85"
  })
  void rawKeysAreReadAndWrittenTheSame(String file, KeyType type, String sha256) {
    byte[] content = Recorded.bytes("keys/" + file);
    PrivateKey key = KeyReader.readRaw(content, type);
    assertThat(key.type()).isEqualTo(type);
    assertThat(KeyFormat.of(content)).isEqualTo(KeyFormat.RAW);
    assertThat(Fingerprint.sha256(key.publicKey().der())).startsWith(sha256);
    assertThat(KeyWriter.write(key, KeyFormat.RAW, null)).isEqualTo(content);
  }

  @Test
  void bytesOfNoKeysSizeAreRefused() {
    assertThatThrownBy(() -> KeyReader.readRaw(new byte[31], KeyType.ED25519))
        .isInstanceOf(CryptoException.class)
        .hasMessage("no key has 31 bytes");
  }

  @ParameterizedTest
  @CsvSource({"rsa.pem, hunter2", "rsa-passphrase.pem, ", "rsa-pkcs8-passphrase.pem, ''"})
  void aPassphraseTooManyOrTooFewIsRefused(String file, String passphrase) {
    assertThatThrownBy(() -> KeyReader.read(Recorded.bytes("keys/" + file), passphrase))
        .isInstanceOf(CryptoException.class)
        .hasMessage("Wrong or empty passphrase provided for private key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa-passphrase.pem", "rsa-pkcs8-passphrase.pem", "ecc-passphrase.pem"})
  void aWrongPassphraseIsRefused(String file) {
    assertThatThrownBy(() -> KeyReader.read(Recorded.bytes("keys/" + file), "hunter3"))
        .isInstanceOf(CryptoException.class)
        .hasMessageStartingWith("Wrong passphrase provided for private key, or private key cannot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage\n",
        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIC",
        "-----BEGIN EC PRIVATE KEY-----\nMAA=\n-----END EC PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIKZf\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PUBLIC KEY-----\nMIGf\n-----END PUBLIC KEY-----\n"
      })
  void damagedFilesAreRefused(String content) {
    assertThatThrownBy(() -> KeyReader.read(content.getBytes(StandardCharsets.UTF_8), null))
        .isInstanceOf(CryptoException.class)
        .hasMessageStartingWith("Wrong passphrase provided for private key, or private key cannot");
  }

  @Test
  void textBeforeAKeyIsPassedOver() {
    String file =
        "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
            + Recorded.text("keys/ecc.pem");
    PrivateKey key = KeyReader.read(file.getBytes(StandardCharsets.UTF_8), null);
    assertThat(key.publicKey()).isEqualTo(Recorded.key("ecc.pem").publicKey());
  }

  @ParameterizedTest
  @EnumSource(KeyType.class)
  void formatsThatDoNotFitAreRefused(KeyType type) {
    PrivateKey key = new KeyGenerator().generate(type, 1024, Curve.SECP256R1);
    KeyFormat unfit = type.hasRawForm() ? KeyFormat.PKCS1 : KeyFormat.RAW;
    assertThatThrownBy(() -> KeyWriter.write(key, unfit, null))
        .isInstanceOf(CryptoException.class)
        .hasMessageContaining("cannot be written in the format \"" + unfit.text() + "\"");
    assertThatThrownBy(() -> KeyWriter.write(key, KeyFormat.RAW, "secret"))
        .isInstanceOf(CryptoException.class)
        .hasMessageNotContaining("secret");
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
