package io.jansible.modules.crypto;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/** What Ansible's diffs tell of the extensions of a request or certificate. */
final class ExtensionFacts {
  private final Extensions extensions;
  private final Map<String, Object> facts = new LinkedHashMap<>();

  private ExtensionFacts(Extensions extensions) {
    this.extensions = extensions;
  }

  /** The facts of a request; null stands for no extensions. */
  static Map<String, Object> ofRequest(Extensions extensions) {
    ExtensionFacts all = new ExtensionFacts(extensions);
    all.putCommon();
    all.putNameConstraints();
    return all.facts;
  }

  /** The facts of a certificate, of whose name constraints Ansible tells nothing. */
  static Map<String, Object> ofCertificate(Extensions extensions) {
    ExtensionFacts all = new ExtensionFacts(extensions);
    all.putCommon();
    return all.facts;
  }

  private void putCommon() {
    put("basic_constraints", Extension.basicConstraints, ExtensionFacts::basicConstraints);
    put("key_usage", Extension.keyUsage, value -> KeyUsages.labels(KeyUsage.getInstance(value)));
    put("extended_key_usage", Extension.extendedKeyUsage, ExtensionFacts::purposes);
    put("subject_alt_name", Extension.subjectAlternativeName, ExtensionFacts::names);
    put("ocsp_must_staple", RequestedExtensions.TLS_FEATURE, ExtensionFacts::mustStaple);
    putKeyIdentifiers();
    facts.put("extensions_by_oid", byIdentifier());
  }

  private void put(String name, ASN1ObjectIdentifier type, Function<ASN1Encodable, Object> reader) {
    Extension extension = extension(type);
    facts.put(name, extension == null ? null : reader.apply(extension.getParsedValue()));
    facts.put(name + "_critical", extension != null && extension.isCritical());
  }

  private Extension extension(ASN1ObjectIdentifier type) {
    return extensions == null ? null : extensions.getExtension(type);
  }

  private static Object basicConstraints(ASN1Encodable value) {
    return BasicConstraint.write(BasicConstraints.getInstance(value));
  }

  private static Object purposes(ASN1Encodable value) {
    List<String> names = new ArrayList<>();
    for (KeyPurposeId purpose : ExtendedKeyUsage.getInstance(value).getUsages()) {
      names.add(ObjectNames.longName(purpose.toOID()));
    }
    Collections.sort(names);
    return names;
  }

  private static List<String> names(ASN1Encodable value) {
    List<String> names = new ArrayList<>();
    for (GeneralName name : GeneralNames.getInstance(value).getNames()) {
      names.add(AlternativeName.write(name));
    }
    return names;
  }

  private static Object mustStaple(ASN1Encodable value) {
    for (ASN1Encodable feature : ASN1Sequence.getInstance(value)) {
      if (ASN1Integer.getInstance(feature).hasValue(RequestedExtensions.STATUS_REQUEST)) {
        return true;
      }
    }
    return false;
  }

  private void putNameConstraints() {
    Extension extension = extension(Extension.nameConstraints);
    NameConstraints constraints =
        extension == null ? null : NameConstraints.getInstance(extension.getParsedValue());
    facts.put("name_constraints_critical", extension != null && extension.isCritical());
    facts.put(
        "name_constraints_permitted",
        constraints == null ? null : subtrees(constraints.getPermittedSubtrees()));
    facts.put(
        "name_constraints_excluded",
        constraints == null ? null : subtrees(constraints.getExcludedSubtrees()));
  }

  private static List<String> subtrees(GeneralSubtree[] subtrees) {
    List<String> names = new ArrayList<>();
    for (GeneralSubtree subtree : subtrees == null ? new GeneralSubtree[0] : subtrees) {
      names.add(AlternativeName.write(subtree.getBase()));
    }
    return names;
  }

  private void putKeyIdentifiers() {
    Extension subject = extension(Extension.subjectKeyIdentifier);
    facts.put(
        "subject_key_identifier",
        subject == null
            ? null
            : Fingerprint.colons(
                SubjectKeyIdentifier.getInstance(subject.getParsedValue()).getKeyIdentifier()));
    Extension extension = extension(Extension.authorityKeyIdentifier);
    AuthorityKeyIdentifier authority =
        extension == null ? null : AuthorityKeyIdentifier.getInstance(extension.getParsedValue());
    byte[] identifier = authority == null ? null : authority.getKeyIdentifierOctets();
    facts.put(
        "authority_key_identifier", identifier == null ? null : Fingerprint.colons(identifier));
    GeneralNames issuer = authority == null ? null : authority.getAuthorityCertIssuer();
    facts.put("authority_cert_issuer", issuer == null ? null : names(issuer));
    var serial = authority == null ? null : authority.getAuthorityCertSerialNumber();
    facts.put(
        "authority_cert_serial_number", serial == null ? null : PublicKeyFacts.number(serial));
  }

  private Map<String, Object> byIdentifier() {
    Map<String, Object> all = new LinkedHashMap<>();
    if (extensions != null) {
      for (ASN1ObjectIdentifier type : extensions.getExtensionOIDs()) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("critical", extensions.getExtension(type).isCritical());
        one.put("value", base64(extensions.getExtension(type)));
        all.put(type.getId(), one);
      }
    }
    return all;
  }

  private static String base64(Extension extension) {
    return Base64.getEncoder().encodeToString(extension.getExtnValue().getOctets());
  }
}
