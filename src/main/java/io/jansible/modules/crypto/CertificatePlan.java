package io.jansible.modules.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.Validity;

/**
 * A certificate that is to be made, and whether one that is there will do.
 *
 * @param otherKey the public key of the request or of the private key that the task names beside
 *     it; when it is not the certificate's, that is made each time anew, as Ansible does it
 * @param extensions the extensions by their type, in order
 * @param serialNumber that of a new certificate
 */
record CertificatePlan(
    X500Name issuer,
    X500Name subject,
    PublicKey key,
    PublicKey otherKey,
    Map<ASN1ObjectIdentifier, Extension> extensions,
    Instant notBefore,
    Instant notAfter,
    BigInteger serialNumber,
    PrivateKey signingKey,
    SignatureScheme scheme) {
  /** Dates before are not allowed in X.509 (RFC 5280, 4.1.2.5.1). */
  private static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");

  /** X.509 counts from zero. */
  private static final int VERSION_3 = 2;

  CertificatePlan {
    if (notBefore.isBefore(EARLIEST)) {
      throw new CryptoException("The time from which a certificate is valid is not before 1950");
    }
    if (notAfter.isBefore(notBefore)) {
      throw new CryptoException(
          "The time until which a certificate is valid must be after that from which it is valid");
    }
  }

  /** Twenty bytes, of which the first bit is zero: as long as RFC 5280 allows. */
  static BigInteger newSerialNumber() {
    return new BigInteger(159, new SecureRandom());
  }

  /** The same plan for a task that names the certificate's private key too. */
  CertificatePlan belongingTo(PublicKey named) {
    return new CertificatePlan(
        issuer,
        subject,
        key,
        named,
        extensions,
        notBefore,
        notAfter,
        serialNumber,
        signingKey,
        scheme);
  }

  /** Makes and signs the certificate. */
  Certificate create() {
    ASN1Sequence content = content();
    byte[] signature = scheme.sign(signingKey, Certificate.der(content));
    return new Certificate(content, scheme.algorithm(), signature);
  }

  /** What is signed. */
  private ASN1Sequence content() {
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(new DERTaggedObject(true, 0, new ASN1Integer(VERSION_3)));
    parts.add(new ASN1Integer(serialNumber));
    parts.add(scheme.algorithm());
    parts.add(issuer);
    parts.add(new Validity(new Time(Date.from(notBefore)), new Time(Date.from(notAfter))));
    parts.add(subject);
    parts.add(key.info());
    if (!extensions.isEmpty()) {
      Extensions all = new Extensions(extensions.values().toArray(new Extension[0]));
      parts.add(new DERTaggedObject(true, 3, all));
    }
    return new DERSequence(parts);
  }

  /**
   * Whether a certificate is as planned, but for its serial number and the signature's digest.
   *
   * @param ignoreTimes whether its times do not matter
   */
  boolean isMetBy(Certificate certificate, boolean ignoreTimes) {
    return otherKey.equals(key)
        && certificate.publicKey().equals(key)
        && sameName(certificate.subject(), subject)
        && sameName(certificate.issuer(), issuer)
        && (ignoreTimes
            || certificate.notBefore().equals(notBefore) && certificate.notAfter().equals(notAfter))
        && hasExtensions(certificate.extensions())
        && certificate.isSignedBy(signingKey.publicKey());
  }

  /** The kinds of strings do not matter, the order does. */
  private static boolean sameName(X500Name one, X500Name other) {
    return NameAttribute.of(one).equals(NameAttribute.of(other));
  }

  private boolean hasExtensions(Extensions others) {
    Map<ASN1ObjectIdentifier, Extension> all = byType(others);
    if (!all.keySet().equals(extensions.keySet())) {
      return false;
    }
    for (Extension extension : extensions.values()) {
      if (!Objects.equals(all.get(extension.getExtnId()), extension)) {
        return false;
      }
    }
    return true;
  }

  /** Extensions in their order; null stands for none. */
  static Map<ASN1ObjectIdentifier, Extension> byType(Extensions extensions) {
    Map<ASN1ObjectIdentifier, Extension> all = new LinkedHashMap<>();
    if (extensions != null) {
      for (ASN1ObjectIdentifier type : extensions.getExtensionOIDs()) {
        all.put(type, extensions.getExtension(type));
      }
    }
    return all;
  }
}
