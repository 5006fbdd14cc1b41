package io.jansible.modules.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Validity;

/**
 * An X.509 certificate. BouncyCastle's own class refuses certificates whose issuer has an empty
 * name, which Ansible makes when no request says a name.
 *
 * @param content the part that is signed
 */
record Certificate(ASN1Sequence content, AlgorithmIdentifier algorithm, byte[] signature) {
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
      ASN1Sequence parts = ASN1Sequence.getInstance(Pem.read(pem, LABELS).getContent());
      Certificate certificate =
          new Certificate(
              ASN1Sequence.getInstance(parts.getObjectAt(0)),
              AlgorithmIdentifier.getInstance(parts.getObjectAt(1)),
              ASN1BitString.getInstance(parts.getObjectAt(2)).getOctets());
      certificate.readThrough();
      return certificate;
    } catch (IOException | RuntimeException e) {
      throw new CryptoException("The certificate cannot be read: " + e.getMessage(), e);
    }
  }

  /** So that damage shows here and not when a part is asked for. */
  private void readThrough() {
    serialNumber();
    issuer();
    subject();
    notBefore();
    notAfter();
    publicKey();
    extensions();
  }

  String pem() {
    return Pem.write(LABEL, der());
  }

  byte[] der() {
    ASN1Encodable[] parts = {content, algorithm, new DERBitString(signature)};
    return der(new DERSequence(parts));
  }

  /**
   * Version, serial number, algorithm, issuer, validity, subject, key; the first may be missing.
   */
  private ASN1Encodable part(int index) {
    return content.getObjectAt(hasVersion() ? index : index - 1);
  }

  private boolean hasVersion() {
    return content.getObjectAt(0) instanceof ASN1TaggedObject;
  }

  long version() {
    return hasVersion()
        ? ASN1Integer.getInstance((ASN1TaggedObject) content.getObjectAt(0), true).longValueExact()
            + 1
        : 1;
  }

  BigInteger serialNumber() {
    return ASN1Integer.getInstance(part(1)).getValue();
  }

  X500Name issuer() {
    return X500Name.getInstance(part(3));
  }

  Instant notBefore() {
    return Validity.getInstance(part(4)).getNotBefore().getDate().toInstant();
  }

  Instant notAfter() {
    return Validity.getInstance(part(4)).getNotAfter().getDate().toInstant();
  }

  X500Name subject() {
    return X500Name.getInstance(part(5));
  }

  PublicKey publicKey() {
    return new PublicKey(SubjectPublicKeyInfo.getInstance(part(6)));
  }

  /** The extensions, or null. */
  Extensions extensions() {
    ASN1Encodable last = content.getObjectAt(content.size() - 1);
    return last instanceof ASN1TaggedObject tagged && tagged.getTagNo() == 3
        ? Extensions.getInstance(tagged, true)
        : null;
  }

  boolean isSignedBy(PublicKey key) {
    return SignatureScheme.verify(key, algorithm, der(content), signature);
  }

  static byte[] der(ASN1Object object) {
    try {
      return object.getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
