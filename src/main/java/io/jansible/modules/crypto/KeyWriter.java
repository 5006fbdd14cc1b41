package io.jansible.modules.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;

/** Writes private keys, field for field as OpenSSL does. */
final class KeyWriter {
  private KeyWriter() {}

  /**
   * The content of a key file.
   *
   * @param passphrase null or empty for none
   * @throws CryptoException when this kind of key cannot be written so
   */
  static byte[] write(PrivateKey key, KeyFormat format, String passphrase) {
    boolean encrypt = passphrase != null && !passphrase.isEmpty();
    if (!format.fits(key.type()) || encrypt && format == KeyFormat.RAW) {
      throw new CryptoException(
          "A private key of type "
              + key.type().text()
              + (encrypt ? " with a passphrase" : "")
              + " cannot be written in the format \""
              + format.text()
              + "\"");
    }
    try {
      return switch (format) {
        case RAW -> raw(key.secret());
        case PKCS8 -> pkcs8(key, encrypt ? passphrase : null).getBytes(StandardCharsets.US_ASCII);
        case PKCS1 ->
            traditional(key, encrypt ? passphrase : null).getBytes(StandardCharsets.US_ASCII);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pkcs8(PrivateKey key, String passphrase) throws IOException {
    AlgorithmIdentifier algorithm = key.publicKey().info().getAlgorithm();
    PrivateKeyInfo info = new PrivateKeyInfo(algorithm, content(key));
    return passphrase == null
        ? Pem.write("PRIVATE KEY", info.getEncoded("DER"))
        : KeyCipher.encryptPkcs8(info, passphrase);
  }

  /** What PKCS #8 wraps. */
  private static ASN1Object content(PrivateKey key) {
    AsymmetricKeyParameter secret = key.secret();
    if (secret instanceof RSAPrivateCrtKeyParameters rsa) {
      return rsa(rsa);
    } else if (secret instanceof DSAPrivateKeyParameters dsa) {
      return new ASN1Integer(dsa.getX());
    } else if (secret instanceof ECPrivateKeyParameters ec) {
      return ecc(ec, key.publicKey(), null);
    }
    return new DEROctetString(raw(secret));
  }

  private static String traditional(PrivateKey key, String passphrase) throws IOException {
    AsymmetricKeyParameter secret = key.secret();
    String label = (key.type() == KeyType.ECC ? "EC" : key.type().text()) + " PRIVATE KEY";
    ASN1Object content;
    if (secret instanceof RSAPrivateCrtKeyParameters rsa) {
      content = rsa(rsa);
    } else if (secret instanceof DSAPrivateKeyParameters dsa) {
      content = dsa(dsa, key.publicKey());
    } else {
      AlgorithmIdentifier algorithm = key.publicKey().info().getAlgorithm();
      content = ecc((ECPrivateKeyParameters) secret, key.publicKey(), algorithm);
    }
    byte[] der = content.getEncoded("DER");
    return passphrase == null
        ? Pem.write(label, der)
        : KeyCipher.encryptTraditional(label, der, passphrase);
  }

  private static ASN1Object rsa(RSAPrivateCrtKeyParameters key) {
    return new RSAPrivateKey(
        key.getModulus(),
        key.getPublicExponent(),
        key.getExponent(),
        key.getP(),
        key.getQ(),
        key.getDP(),
        key.getDQ(),
        key.getQInv());
  }

  private static ASN1Object dsa(DSAPrivateKeyParameters key, PublicKey publicKey) {
    DSAParameters group = key.getParameters();
    ASN1EncodableVector numbers = new ASN1EncodableVector();
    for (BigInteger number :
        new BigInteger[] {
          BigInteger.ZERO,
          group.getP(),
          group.getQ(),
          group.getG(),
          ((DSAPublicKeyParameters) publicKey.parameters()).getY(),
          key.getX()
        }) {
      numbers.add(new ASN1Integer(number));
    }
    return new DERSequence(numbers);
  }

  /** The curve is named inside only where nothing outside names it. */
  private static ASN1Object ecc(
      ECPrivateKeyParameters key, PublicKey publicKey, AlgorithmIdentifier algorithm) {
    return new ECPrivateKey(
        key.getParameters().getN().bitLength(),
        key.getD(),
        new DERBitString(publicKey.info().getPublicKeyData().getBytes()),
        algorithm == null ? null : algorithm.getParameters());
  }

  private static byte[] raw(AsymmetricKeyParameter secret) {
    if (secret instanceof Ed25519PrivateKeyParameters ed) {
      return ed.getEncoded();
    } else if (secret instanceof Ed448PrivateKeyParameters ed) {
      return ed.getEncoded();
    } else if (secret instanceof X25519PrivateKeyParameters x) {
      return x.getEncoded();
    }
    return ((X448PrivateKeyParameters) secret).getEncoded();
  }
}
