package io.jansible.modules.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.generators.DSAKeyPairGenerator;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;

/** Makes new private keys from the machine's entropy. */
final class KeyGenerator {
  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
  private static final int SMALLEST_RSA = 512;

  /** The sizes that the DSA standard has, and Ansible's library with it. */
  private static final List<Integer> DSA_SIZES = List.of(1024, 2048, 3072, 4096);

  private final SecureRandom random = new SecureRandom();

  /**
   * A new key.
   *
   * @param bits the size of an RSA or DSA key; the others have one of their own
   * @param curve the curve of an ECC key, otherwise null
   * @throws CryptoException when there are no keys of that size
   */
  PrivateKey generate(KeyType type, int bits, Curve curve) {
    return new PrivateKey(secret(type, bits, curve));
  }

  private AsymmetricKeyParameter secret(KeyType type, int bits, Curve curve) {
    return switch (type) {
      case RSA -> rsa(bits);
      case DSA -> dsa(bits);
      case ECC -> ecc(curve);
      case ED25519 -> new Ed25519PrivateKeyParameters(random);
      case ED448 -> new Ed448PrivateKeyParameters(random);
      case X25519 -> new X25519PrivateKeyParameters(random);
      case X448 -> new X448PrivateKeyParameters(random);
    };
  }

  private AsymmetricKeyParameter rsa(int bits) {
    if (bits < SMALLEST_RSA) {
      throw new CryptoException("An RSA key needs a size of at least 512 bits, not " + bits);
    }
    List<BigInteger> primes = primes(bits);
    BigInteger p = primes.get(0).max(primes.get(1));
    BigInteger q = primes.get(0).min(primes.get(1));
    if (p.subtract(q).bitLength() <= bits / 2 - 100) {
      return rsa(bits);
    }
    BigInteger p1 = p.subtract(BigInteger.ONE);
    BigInteger q1 = q.subtract(BigInteger.ONE);
    BigInteger d = EXPONENT.modInverse(p1.divide(p1.gcd(q1)).multiply(q1));
    return new RSAPrivateCrtKeyParameters(
        p.multiply(q), EXPONENT, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p), true);
  }

  /** Two primes whose sizes are together that of the key. */
  private List<BigInteger> primes(int bits) {
    if (bits % 2 == 0) {
      return primes(bits / 2, 2);
    }
    List<BigInteger> primes = new ArrayList<>(primes(bits / 2, 1));
    primes.addAll(primes(bits / 2 + 1, 1));
    return primes;
  }

  private List<BigInteger> primes(int bits, int count) {
    if (PrimeProcess.isQuicker(bits)) {
      try {
        List<BigInteger> primes = elsewhere(bits, count);
        return primes.stream().allMatch(KeyGenerator::fits) ? primes : primes(bits, count);
      } catch (IOException e) {
        // Where no second JVM can be had, this one does it, only slower.
      }
    }
    return PrimeSearch.find(bits, count, KeyGenerator::fits, random);
  }

  private static List<BigInteger> elsewhere(int bits, int count) throws IOException {
    try {
      return OpensslPrimes.find(bits, count);
    } catch (IOException noOpenssl) {
      return PrimeProcess.find(bits, count);
    }
  }

  /** The exponent must have an inverse. */
  private static boolean fits(BigInteger prime) {
    return prime.subtract(BigInteger.ONE).gcd(EXPONENT).equals(BigInteger.ONE);
  }

  private AsymmetricKeyParameter dsa(int bits) {
    if (!DSA_SIZES.contains(bits)) {
      throw new CryptoException(
          "A DSA key has a size of 1024, 2048, 3072 or 4096 bits, not " + bits);
    }
    BigInteger q = PrimeSearch.find(bits == 1024 ? 160 : 256, 1, p -> true, random).get(0);
    BigInteger p = PrimeSearch.above(q, bits, random);
    DSAKeyPairGenerator generator = new DSAKeyPairGenerator();
    generator.init(
        new DSAKeyGenerationParameters(random, new DSAParameters(p, q, generatorOf(p, q))));
    return secretOf(generator);
  }

  /** The smallest number that makes a group of order q. */
  private static BigInteger generatorOf(BigInteger p, BigInteger q) {
    BigInteger exponent = p.subtract(BigInteger.ONE).divide(q);
    BigInteger base = BigInteger.TWO;
    BigInteger result = base.modPow(exponent, p);
    while (result.compareTo(BigInteger.ONE) <= 0) {
      base = base.add(BigInteger.ONE);
      result = base.modPow(exponent, p);
    }
    return result;
  }

  private AsymmetricKeyParameter ecc(Curve curve) {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(curve.domain(), random));
    return secretOf(generator);
  }

  private static AsymmetricKeyParameter secretOf(AsymmetricCipherKeyPairGenerator generator) {
    return generator.generateKeyPair().getPrivate();
  }
}
