package io.jansible.modules.crypto;

import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.Ed448Signer;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** The ways in which requests and certificates are signed: a kind of key and a digest. */
enum SignatureScheme {
  RSA_MD5(KeyType.RSA, "md5", PKCSObjectIdentifiers.md5WithRSAEncryption, MD5Digest::new),
  RSA_SHA1(KeyType.RSA, "sha1", PKCSObjectIdentifiers.sha1WithRSAEncryption, SHA1Digest::new),
  RSA_SHA224(KeyType.RSA, null, PKCSObjectIdentifiers.sha224WithRSAEncryption, SHA224Digest::new),
  RSA_SHA256(
      KeyType.RSA, "sha256", PKCSObjectIdentifiers.sha256WithRSAEncryption, SHA256Digest::new),
  RSA_SHA384(
      KeyType.RSA, "sha384", PKCSObjectIdentifiers.sha384WithRSAEncryption, SHA384Digest::new),
  RSA_SHA512(
      KeyType.RSA, "sha512", PKCSObjectIdentifiers.sha512WithRSAEncryption, SHA512Digest::new),
  DSA_SHA1(KeyType.DSA, "sha1", X9ObjectIdentifiers.id_dsa_with_sha1, SHA1Digest::new),
  DSA_SHA256(KeyType.DSA, "sha256", NISTObjectIdentifiers.dsa_with_sha256, SHA256Digest::new),
  DSA_SHA384(KeyType.DSA, "sha384", NISTObjectIdentifiers.dsa_with_sha384, SHA384Digest::new),
  DSA_SHA512(KeyType.DSA, "sha512", NISTObjectIdentifiers.dsa_with_sha512, SHA512Digest::new),
  ECDSA_SHA1(KeyType.ECC, "sha1", X9ObjectIdentifiers.ecdsa_with_SHA1, SHA1Digest::new),
  ECDSA_SHA224(KeyType.ECC, null, X9ObjectIdentifiers.ecdsa_with_SHA224, SHA224Digest::new),
  ECDSA_SHA256(KeyType.ECC, "sha256", X9ObjectIdentifiers.ecdsa_with_SHA256, SHA256Digest::new),
  ECDSA_SHA384(KeyType.ECC, "sha384", X9ObjectIdentifiers.ecdsa_with_SHA384, SHA384Digest::new),
  ECDSA_SHA512(KeyType.ECC, "sha512", X9ObjectIdentifiers.ecdsa_with_SHA512, SHA512Digest::new),
  ED25519(KeyType.ED25519, null, EdECObjectIdentifiers.id_Ed25519, null),
  ED448(KeyType.ED448, null, EdECObjectIdentifiers.id_Ed448, null);

  private final KeyType keyType;

  /** Ansible's name of the digest, or null where it cannot be chosen. */
  private final String digestName;

  private final ASN1ObjectIdentifier identifier;
  private final Supplier<Digest> digest;

  SignatureScheme(
      KeyType keyType,
      String digestName,
      ASN1ObjectIdentifier identifier,
      Supplier<Digest> digest) {
    this.keyType = keyType;
    this.digestName = digestName;
    this.identifier = identifier;
    this.digest = digest;
  }

  /**
   * The scheme for a kind of key; a digest that does not matter to it may have any name.
   *
   * @throws CryptoException when the key cannot sign, or the digest is none of Ansible's
   */
  static SignatureScheme of(KeyType type, String digestName) {
    for (SignatureScheme scheme : values()) {
      if (scheme.keyType == type
          && (!type.signsDigests() || digestName.equals(scheme.digestName))) {
        return scheme;
      }
    }
    throw new CryptoException(
        type.signs()
            ? "Unsupported digest \"" + digestName + "\" for a key of type " + type.text()
            : "A private key of type " + type.text() + " cannot be used to sign");
  }

  /** RFC 3279 wants a null with RSA and nothing with the others. */
  AlgorithmIdentifier algorithm() {
    return keyType == KeyType.RSA
        ? new AlgorithmIdentifier(identifier, DERNull.INSTANCE)
        : new AlgorithmIdentifier(identifier);
  }

  byte[] sign(PrivateKey key, byte[] content) {
    Signer signer = signer();
    signer.init(true, key.secret());
    signer.update(content, 0, content.length);
    try {
      return signer.generateSignature();
    } catch (org.bouncycastle.crypto.CryptoException e) {
      throw new CryptoException("The private key cannot sign: " + e.getMessage(), e);
    }
  }

  /** Whether a signature is the key's; false too when its algorithm is unknown. */
  static boolean verify(
      PublicKey key, AlgorithmIdentifier algorithm, byte[] content, byte[] signature) {
    try {
      for (SignatureScheme scheme : values()) {
        if (scheme.identifier.equals(algorithm.getAlgorithm()) && scheme.keyType == key.type()) {
          Signer signer = scheme.signer();
          signer.init(false, key.parameters());
          signer.update(content, 0, content.length);
          return signer.verifySignature(signature);
        }
      }
      return verifyOther(key, algorithm, content, signature);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Whatever else other programs sign with, such as RSA-PSS. */
  private static boolean verifyOther(
      PublicKey key, AlgorithmIdentifier algorithm, byte[] content, byte[] signature) {
    try {
      var verifier =
          new JcaContentVerifierProviderBuilder()
              .setProvider(Bouncy.PROVIDER)
              .build(key.info())
              .get(algorithm);
      verifier.getOutputStream().write(content);
      return verifier.verify(signature);
    } catch (java.io.IOException | org.bouncycastle.operator.OperatorCreationException e) {
      return false;
    }
  }

  private Signer signer() {
    return switch (keyType) {
      case RSA -> new RSADigestSigner(digest.get());
      case DSA -> new DSADigestSigner(new DSASigner(), digest.get());
      case ECC -> new DSADigestSigner(new ECDSASigner(), digest.get());
      case ED25519 -> new Ed25519Signer();
      case ED448 -> new Ed448Signer(new byte[0]);
      default -> throw new IllegalStateException(name());
    };
  }
}
