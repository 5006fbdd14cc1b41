package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyGeneratorTest {
  private final KeyGenerator generator = new KeyGenerator();

  @ParameterizedTest
  @ValueSource(ints = {512, 1023, 1024, 1536})
  void rsaNumbersBelongTogether(int bits) {
    PrivateKey key = generator.generate(KeyType.RSA, bits, null);
    RSAPrivateCrtKeyParameters rsa = (RSAPrivateCrtKeyParameters) key.secret();
    BigInteger p1 = rsa.getP().subtract(BigInteger.ONE);
    BigInteger q1 = rsa.getQ().subtract(BigInteger.ONE);
    assertThat(key.size()).isEqualTo(bits);
    assertThat(rsa.getP().multiply(rsa.getQ())).isEqualTo(rsa.getModulus());
    assertThat(List.of(rsa.getP(), rsa.getQ())).allMatch(prime -> prime.isProbablePrime(64));
    assertThat(rsa.getP().subtract(rsa.getQ()).bitLength()).isGreaterThan(bits / 2 - 100);
    for (BigInteger order : List.of(p1, q1)) {
      assertThat(rsa.getExponent().multiply(BigInteger.valueOf(65537)).mod(order))
          .isEqualTo(BigInteger.ONE);
    }
    assertThat(rsa.getDP()).isEqualTo(rsa.getExponent().mod(p1));
    assertThat(rsa.getDQ()).isEqualTo(rsa.getExponent().mod(q1));
    assertThat(rsa.getQInv().multiply(rsa.getQ()).mod(rsa.getP())).isEqualTo(BigInteger.ONE);
  }

  @Test
  void dsaNumbersBelongTogether() {
    PrivateKey key = generator.generate(KeyType.DSA, 1024, null);
    DSAPrivateKeyParameters dsa = (DSAPrivateKeyParameters) key.secret();
    BigInteger p = dsa.getParameters().getP();
    BigInteger q = dsa.getParameters().getQ();
    assertThat(key.size()).isEqualTo(1024);
    assertThat(q.bitLength()).isEqualTo(160);
    assertThat(List.of(p, q)).allMatch(prime -> prime.isProbablePrime(64));
    assertThat(p.subtract(BigInteger.ONE).mod(q)).isZero();
    assertThat(dsa.getParameters().getG().modPow(q, p)).isEqualTo(BigInteger.ONE);
    assertThat(dsa.getParameters().getG()).isGreaterThan(BigInteger.ONE);
  }

  @ParameterizedTest
  @EnumSource(Curve.class)
  void everyCurveHasKeysThatAreReadAgain(Curve curve) {
    PrivateKey key = generator.generate(KeyType.ECC, 0, curve);
    assertThat(key.publicKey().curve()).isEqualTo(curve);
    for (KeyFormat format : List.of(KeyFormat.PKCS1, KeyFormat.PKCS8)) {
      PrivateKey again = KeyReader.read(KeyWriter.write(key, format, null), null);
      assertThat(again.publicKey()).isEqualTo(key.publicKey());
      assertThat(again.publicKey().curve()).isEqualTo(curve);
    }
  }

  @Test
  void keysDiffer() {
    assertThat(generator.generate(KeyType.ED25519, 0, null).publicKey())
        .isNotEqualTo(generator.generate(KeyType.ED25519, 0, null).publicKey());
  }

  @Test
  void sizesThatMakeNoKeyAreRefused() {
    assertThatThrownBy(() -> generator.generate(KeyType.RSA, 511, null))
        .isInstanceOf(CryptoException.class)
        .hasMessageContaining("at least 512");
    assertThatThrownBy(() -> generator.generate(KeyType.DSA, 1000, null))
        .isInstanceOf(CryptoException.class)
        .hasMessageContaining("1024, 2048, 3072 or 4096");
  }
}
