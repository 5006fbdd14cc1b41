package io.jansible.modules.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extensions;

/** An X.509 certificate. */
record Certificate(org.bouncycastle.asn1.x509.Certificate structure) {
  private static final String LABEL = "CERTIFICATE";
  private static final List<String> LABELS =
      List.of(LABEL, "X509 CERTIFICATE", "TRUSTED CERTIFICATE");

  /**
   * Reads the first certificate of PEM text.
   *
   * @throws CryptoException when there is none
   */
  static Certificate parse(byte[] pem) {
    try {
      return new Certificate(
          org.bouncycastle.asn1.x509.Certificate.getInstance(Pem.read(pem, LABELS).getContent()));
    } catch (IOException | RuntimeException e) {
      throw new CryptoException("The certificate cannot be read: " + e.getMessage(), e);
    }
  }

  String pem() {
    return Pem.write(LABEL, der());
  }

  byte[] der() {
    return der(structure);
  }

  X500Name subject() {
    return structure.getSubject();
  }

  X500Name issuer() {
    return structure.getIssuer();
  }

  PublicKey publicKey() {
    return new PublicKey(structure.getSubjectPublicKeyInfo());
  }

  BigInteger serialNumber() {
    return structure.getSerialNumber().getValue();
  }

  Instant notBefore() {
    return structure.getStartDate().getDate().toInstant();
  }

  Instant notAfter() {
    return structure.getEndDate().getDate().toInstant();
  }

  /** The extensions, or null. */
  Extensions extensions() {
    return structure.getTBSCertificate().getExtensions();
  }

  boolean isSignedBy(PublicKey key) {
    return SignatureScheme.verify(
        key,
        structure.getSignatureAlgorithm(),
        der(structure.getTBSCertificate()),
        structure.getSignature().getOctets());
  }

  static byte[] der(org.bouncycastle.asn1.ASN1Object object) {
    try {
      return object.getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
