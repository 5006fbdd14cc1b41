package io.jansible.modules.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** A public key as it stands in requests and certificates. */
record PublicKey(SubjectPublicKeyInfo info) {

  /** The kind of key, or null when Ansible has no name for it. */
  KeyType type() {
    ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
    if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return KeyType.RSA;
    } else if (algorithm.equals(X9ObjectIdentifiers.id_dsa)) {
      return KeyType.DSA;
    } else if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      return KeyType.ECC;
    } else if (algorithm.equals(EdECObjectIdentifiers.id_Ed25519)) {
      return KeyType.ED25519;
    } else if (algorithm.equals(EdECObjectIdentifiers.id_Ed448)) {
      return KeyType.ED448;
    } else if (algorithm.equals(EdECObjectIdentifiers.id_X25519)) {
      return KeyType.X25519;
    }
    return algorithm.equals(EdECObjectIdentifiers.id_X448) ? KeyType.X448 : null;
  }

  /** The curve of an ECC key, or null when it has none that Ansible knows. */
  Curve curve() {
    ASN1Encodable parameters = info.getAlgorithm().getParameters();
    return parameters != null
            && parameters.toASN1Primitive() instanceof ASN1ObjectIdentifier identifier
        ? Curve.of(identifier)
        : null;
  }

  /**
   * The numbers of the key.
   *
   * @throws CryptoException when it is damaged or of no kind that BouncyCastle knows
   */
  AsymmetricKeyParameter parameters() {
    try {
      return type() == KeyType.RSA ? rsa() : PublicKeyFactory.createKey(info);
    } catch (IOException | RuntimeException e) {
      throw new CryptoException("The public key cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Not by the factory: that searches the modulus for factors first, which costs more than all the
   * rest of checking a signature and finds nothing that a signature check would believe.
   */
  private AsymmetricKeyParameter rsa() throws IOException {
    RSAPublicKey key = RSAPublicKey.getInstance(info.parsePublicKey());
    return new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent(), true);
  }

  byte[] der() {
    try {
      return info.getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String pem() {
    return Pem.write("PUBLIC KEY", der());
  }

  /** The usual subject key identifier: SHA-1 over the key's bits (RFC 5280, 4.2.1.2, method 1). */
  byte[] identifier() {
    byte[] bits = info.getPublicKeyData().getBytes();
    SHA1Digest digest = new SHA1Digest();
    digest.update(bits, 0, bits.length);
    byte[] identifier = new byte[digest.getDigestSize()];
    digest.doFinal(identifier, 0);
    return identifier;
  }
}
