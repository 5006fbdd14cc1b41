package io.jansible.modules.crypto;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;

/** What Ansible's diffs tell of a certificate file. */
final class CertificateFacts {
  private CertificateFacts() {}

  /** The facts; empty without a file. */
  static Map<String, Object> of(byte[] file, Instant now) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (file == null) {
      return facts;
    }
    facts.put("can_parse_certificate", false);
    try {
      facts.putAll(of(Certificate.parse(file), now));
    } catch (CryptoException e) {
      // A diff shows what can be read; that this cannot be is what it says.
    }
    return facts;
  }

  private static Map<String, Object> of(Certificate certificate, Instant now) {
    Map<String, Object> facts =
        new LinkedHashMap<>(ExtensionFacts.ofCertificate(certificate.extensions()));
    facts.putAll(PublicKeyFacts.of(certificate.publicKey()));
    facts.put("public_key_type", PublicKeyFacts.type(certificate.publicKey()));
    facts.put("public_key_data", PublicKeyFacts.numbers(certificate.publicKey()));
    facts.put("subject", NameFacts.byName(certificate.subject()));
    facts.put("subject_ordered", NameFacts.ordered(certificate.subject()));
    facts.put("issuer", NameFacts.byName(certificate.issuer()));
    facts.put("issuer_ordered", NameFacts.ordered(certificate.issuer()));
    facts.put("not_before", TimeSpec.write(certificate.notBefore()));
    facts.put("not_after", TimeSpec.write(certificate.notAfter()));
    facts.put("expired", certificate.notAfter().isBefore(now));
    facts.put("fingerprints", Map.of("sha256", Fingerprint.sha256(certificate.der())));
    facts.put("serial_number", PublicKeyFacts.number(certificate.serialNumber()));
    facts.put("version", certificate.version());
    facts.put("signature_algorithm", signatureAlgorithm(certificate));
    facts.put("ocsp_uri", access(certificate.extensions(), AccessDescription.id_ad_ocsp));
    facts.put("issuer_uri", access(certificate.extensions(), AccessDescription.id_ad_caIssuers));
    facts.put("can_parse_certificate", true);
    return facts;
  }

  private static String signatureAlgorithm(Certificate certificate) {
    return ObjectNames.longName(certificate.algorithm().getAlgorithm());
  }

  /** The first address of a kind in the authority's information, or null. */
  private static String access(Extensions extensions, ASN1ObjectIdentifier kind) {
    Extension extension =
        extensions == null ? null : extensions.getExtension(Extension.authorityInfoAccess);
    if (extension != null) {
      for (AccessDescription description :
          AuthorityInformationAccess.getInstance(extension.getParsedValue())
              .getAccessDescriptions()) {
        GeneralName location = description.getAccessLocation();
        if (description.getAccessMethod().equals(kind)
            && location.getTagNo() == GeneralName.uniformResourceIdentifier) {
          return ((ASN1String) location.getName()).getString();
        }
      }
    }
    return null;
  }
}
