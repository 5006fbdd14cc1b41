package io.jansible.modules.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;

/** A certificate signing request (PKCS #10). */
record SigningRequest(CertificationRequest request) {
  private static final String LABEL = "CERTIFICATE REQUEST";
  private static final List<String> LABELS = List.of(LABEL, "NEW CERTIFICATE REQUEST");

  /**
   * Makes a request.
   *
   * @param extensions null when none is asked for
   * @throws CryptoException when the key cannot sign with the digest
   */
  static SigningRequest create(
      X500Name subject, Extensions extensions, PrivateKey key, String digest) {
    SignatureScheme scheme = SignatureScheme.of(key.type(), digest);
    CertificationRequestInfo info =
        new CertificationRequestInfo(subject, key.publicKey().info(), attributes(extensions));
    byte[] signature = scheme.sign(key, der(info));
    return new SigningRequest(
        new CertificationRequest(info, scheme.algorithm(), new DERBitString(signature)));
  }

  private static ASN1Set attributes(Extensions extensions) {
    return extensions == null
        ? new DERSet()
        : new DERSet(
            new Attribute(
                PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, new DERSet(extensions)));
  }

  /**
   * Reads PEM text.
   *
   * @throws CryptoException when it is no request
   */
  static SigningRequest parse(byte[] pem) {
    try {
      return new SigningRequest(
          CertificationRequest.getInstance(Pem.read(pem, LABELS).getContent()));
    } catch (IOException | RuntimeException e) {
      throw new CryptoException(
          "The certificate signing request cannot be read: " + e.getMessage(), e);
    }
  }

  String pem() {
    return Pem.write(LABEL, der(request));
  }

  X500Name subject() {
    return request.getCertificationRequestInfo().getSubject();
  }

  PublicKey publicKey() {
    return new PublicKey(request.getCertificationRequestInfo().getSubjectPublicKeyInfo());
  }

  /** The extensions that it asks for, or null. */
  Extensions extensions() {
    ASN1Set attributes = request.getCertificationRequestInfo().getAttributes();
    if (attributes != null) {
      for (ASN1Encodable element : attributes) {
        Attribute attribute = Attribute.getInstance(element);
        if (attribute.getAttrType().equals(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest)) {
          return Extensions.getInstance(attribute.getAttrValues().getObjectAt(0));
        }
      }
    }
    return null;
  }

  /** Whether its own key signed it. */
  boolean isSignedByItsKey() {
    AlgorithmIdentifier algorithm = request.getSignatureAlgorithm();
    return SignatureScheme.verify(
        publicKey(),
        algorithm,
        der(request.getCertificationRequestInfo()),
        request.getSignature().getOctets());
  }

  private static byte[] der(org.bouncycastle.asn1.ASN1Object object) {
    try {
      return object.getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
