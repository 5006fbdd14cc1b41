package io.jansible.modules.crypto;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;

/** The elliptic curves that Ansible knows, under the names of the TLS registry. */
enum Curve {
  SECP224R1("secp224r1", SECObjectIdentifiers.secp224r1),
  SECP256K1("secp256k1", SECObjectIdentifiers.secp256k1),
  SECP256R1("secp256r1", SECObjectIdentifiers.secp256r1),
  SECP384R1("secp384r1", SECObjectIdentifiers.secp384r1),
  SECP521R1("secp521r1", SECObjectIdentifiers.secp521r1),
  SECP192R1("secp192r1", SECObjectIdentifiers.secp192r1),
  BRAINPOOL256("brainpoolP256r1", TeleTrusTObjectIdentifiers.brainpoolP256r1),
  BRAINPOOL384("brainpoolP384r1", TeleTrusTObjectIdentifiers.brainpoolP384r1),
  BRAINPOOL512("brainpoolP512r1", TeleTrusTObjectIdentifiers.brainpoolP512r1),
  SECT163K1("sect163k1", SECObjectIdentifiers.sect163k1),
  SECT163R2("sect163r2", SECObjectIdentifiers.sect163r2),
  SECT233K1("sect233k1", SECObjectIdentifiers.sect233k1),
  SECT233R1("sect233r1", SECObjectIdentifiers.sect233r1),
  SECT283K1("sect283k1", SECObjectIdentifiers.sect283k1),
  SECT283R1("sect283r1", SECObjectIdentifiers.sect283r1),
  SECT409K1("sect409k1", SECObjectIdentifiers.sect409k1),
  SECT409R1("sect409r1", SECObjectIdentifiers.sect409r1),
  SECT571K1("sect571k1", SECObjectIdentifiers.sect571k1),
  SECT571R1("sect571r1", SECObjectIdentifiers.sect571r1);

  private final String text;
  private final ASN1ObjectIdentifier identifier;

  Curve(String text, ASN1ObjectIdentifier identifier) {
    this.text = text;
    this.identifier = identifier;
  }

  /** The name as playbooks and results have it. */
  String text() {
    return text;
  }

  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Curve curve : values()) {
      names.add(curve.text);
    }
    return names;
  }

  static Curve of(String text) {
    for (Curve curve : values()) {
      if (curve.text.equals(text)) {
        return curve;
      }
    }
    throw new IllegalArgumentException(text);
  }

  /** The curve with this identifier, or null when Ansible has no name for it. */
  static Curve of(ASN1ObjectIdentifier identifier) {
    for (Curve curve : values()) {
      if (curve.identifier.equals(identifier)) {
        return curve;
      }
    }
    return null;
  }

  /** The size that Ansible reports: that of the field, but 570 for sect571r1. */
  int size() {
    return this == SECT571R1 ? 570 : parameters().getCurve().getFieldSize();
  }

  ECNamedDomainParameters domain() {
    return new ECNamedDomainParameters(identifier, parameters());
  }

  /** BouncyCastle has faster arithmetic for some of the curves. */
  private X9ECParameters parameters() {
    X9ECParameters fast = CustomNamedCurves.getByOID(identifier);
    return fast != null ? fast : ECNamedCurveTable.getByOID(identifier);
  }
}
