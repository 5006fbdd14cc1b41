package io.jansible.modules.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** A private key and the public key that belongs to it. */
final class PrivateKey {
  private final AsymmetricKeyParameter secret;
  private final PublicKey publicKey;

  PrivateKey(AsymmetricKeyParameter secret) {
    this.secret = secret;
    try {
      publicKey =
          new PublicKey(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicOf(secret)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AsymmetricKeyParameter secret() {
    return secret;
  }

  PublicKey publicKey() {
    return publicKey;
  }

  KeyType type() {
    return publicKey.type();
  }

  /** The size of an RSA or DSA key in bits. */
  int size() {
    return secret instanceof RSAKeyParameters rsa
        ? rsa.getModulus().bitLength()
        : ((DSAPrivateKeyParameters) secret).getParameters().getP().bitLength();
  }

  private static AsymmetricKeyParameter publicOf(AsymmetricKeyParameter secret) {
    if (secret instanceof RSAPrivateCrtKeyParameters rsa) {
      return new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent(), true);
    } else if (secret instanceof DSAPrivateKeyParameters dsa) {
      BigInteger p = dsa.getParameters().getP();
      return new DSAPublicKeyParameters(
          dsa.getParameters().getG().modPow(dsa.getX(), p), dsa.getParameters());
    } else if (secret instanceof ECPrivateKeyParameters ec) {
      return new ECPublicKeyParameters(
          new FixedPointCombMultiplier().multiply(ec.getParameters().getG(), ec.getD()),
          ec.getParameters());
    } else if (secret instanceof Ed25519PrivateKeyParameters ed) {
      return ed.generatePublicKey();
    } else if (secret instanceof Ed448PrivateKeyParameters ed) {
      return ed.generatePublicKey();
    } else if (secret instanceof X25519PrivateKeyParameters x) {
      return x.generatePublicKey();
    }
    return ((X448PrivateKeyParameters) secret).generatePublicKey();
  }
}
