package io.jansible.modules.crypto;

import io.jansible.module.Arguments;
import io.jansible.module.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.util.encoders.DecoderException;
import org.bouncycastle.util.encoders.Hex;

/** Makes the extensions that a task asks for, in Ansible's order. */
final class RequestedExtensions {
  /** RFC 7633. */
  static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");

  /** RFC 6066, 8. */
  static final int STATUS_REQUEST = 5;

  private final Arguments arguments;
  private final ExtensionsGenerator generator = new ExtensionsGenerator();

  private RequestedExtensions(Arguments arguments) {
    this.arguments = arguments;
  }

  /**
   * All extensions, or null when there is none.
   *
   * @param alternativeNames the subject's other names, which may come from its common name
   * @throws CryptoException when a value cannot be read
   */
  static Extensions of(Arguments arguments, List<String> alternativeNames, PublicKey key) {
    RequestedExtensions requested = new RequestedExtensions(arguments);
    requested.addAlternativeNames(alternativeNames);
    requested.addUsage();
    requested.addBasicConstraints();
    requested.addMustStaple();
    requested.addNameConstraints();
    requested.addSubjectKeyIdentifier(key);
    requested.addAuthorityKeyIdentifier();
    requested.addDistributionPoints();
    return requested.generator.isEmpty() ? null : requested.generator.generate();
  }

  private void addAlternativeNames(List<String> texts) {
    if (texts != null && !texts.isEmpty()) {
      List<GeneralName> names = AlternativeName.parseAll(texts, "Subject Alternative Name");
      add(
          Extension.subjectAlternativeName,
          arguments.get(CsrOptions.ALTERNATIVE_NAMES_CRITICAL),
          new GeneralNames(names.toArray(new GeneralName[0])));
    }
  }

  private void addUsage() {
    if (isFilled(CsrOptions.KEY_USAGE)) {
      add(
          Extension.keyUsage,
          arguments.get(CsrOptions.KEY_USAGE_CRITICAL),
          KeyUsages.parse(arguments.get(CsrOptions.KEY_USAGE)));
    }
    if (isFilled(CsrOptions.EXTENDED_KEY_USAGE)) {
      List<String> names = arguments.get(CsrOptions.EXTENDED_KEY_USAGE);
      KeyPurposeId[] purposes = new KeyPurposeId[names.size()];
      for (int i = 0; i < purposes.length; i++) {
        purposes[i] = KeyPurposeId.getInstance(ObjectNames.find(names.get(i)));
      }
      add(
          Extension.extendedKeyUsage,
          arguments.get(CsrOptions.EXTENDED_KEY_USAGE_CRITICAL),
          new ExtendedKeyUsage(purposes));
    }
  }

  private void addBasicConstraints() {
    if (isFilled(CsrOptions.BASIC_CONSTRAINTS)) {
      add(
          Extension.basicConstraints,
          arguments.get(CsrOptions.BASIC_CONSTRAINTS_CRITICAL),
          BasicConstraint.parse(arguments.get(CsrOptions.BASIC_CONSTRAINTS)));
    }
  }

  private void addMustStaple() {
    if (arguments.get(CsrOptions.MUST_STAPLE)) {
      add(
          TLS_FEATURE,
          arguments.get(CsrOptions.MUST_STAPLE_CRITICAL),
          new DERSequence(new ASN1Integer(STATUS_REQUEST)));
    }
  }

  private void addNameConstraints() {
    GeneralSubtree[] permitted = subtrees(CsrOptions.PERMITTED_NAMES, "name constraints permitted");
    GeneralSubtree[] excluded = subtrees(CsrOptions.EXCLUDED_NAMES, "name constraints excluded");
    if (permitted != null || excluded != null) {
      add(
          Extension.nameConstraints,
          arguments.get(CsrOptions.NAME_CONSTRAINTS_CRITICAL),
          new NameConstraints(permitted, excluded));
    }
  }

  private GeneralSubtree[] subtrees(Option<List<String>> option, String what) {
    if (!isFilled(option)) {
      return null;
    }
    List<String> texts = arguments.get(option);
    List<GeneralName> names = AlternativeName.parseAll(texts, what);
    GeneralSubtree[] subtrees = new GeneralSubtree[names.size()];
    for (int i = 0; i < subtrees.length; i++) {
      if (names.get(i).getTagNo() == GeneralName.iPAddress && texts.get(i).indexOf('/') < 0) {
        throw new CryptoException(
            "Cannot parse "
                + what
                + " \""
                + texts.get(i)
                + "\": a name constraint is a network, such as IP:10.0.0.0/8");
      }
      subtrees[i] = new GeneralSubtree(names.get(i));
    }
    return subtrees;
  }

  private void addSubjectKeyIdentifier(PublicKey key) {
    boolean create = arguments.get(CsrOptions.CREATE_KEY_IDENTIFIER);
    byte[] given = bytes(CsrOptions.KEY_IDENTIFIER);
    if (create && given != null) {
      throw new CryptoException(
          "subject_key_identifier cannot be specified if create_subject_key_identifier is true");
    }
    if (create || given != null) {
      add(
          Extension.subjectKeyIdentifier,
          false,
          new SubjectKeyIdentifier(create ? key.identifier() : given));
    }
  }

  private void addAuthorityKeyIdentifier() {
    byte[] identifier = bytes(CsrOptions.AUTHORITY_KEY_IDENTIFIER);
    boolean named = arguments.isSet(CsrOptions.AUTHORITY_ISSUER);
    if (identifier == null && !named) {
      return;
    }
    GeneralNames issuer = null;
    if (named) {
      List<String> texts = arguments.get(CsrOptions.AUTHORITY_ISSUER);
      List<GeneralName> names = AlternativeName.parseAll(texts, "authority cert issuer");
      issuer = new GeneralNames(names.toArray(new GeneralName[0]));
    }
    add(
        Extension.authorityKeyIdentifier,
        false,
        new AuthorityKeyIdentifier(identifier, issuer, arguments.get(CsrOptions.AUTHORITY_SERIAL)));
  }

  private void addDistributionPoints() {
    if (isFilled(CsrOptions.DISTRIBUTION_POINTS)) {
      List<Arguments> points = arguments.get(CsrOptions.DISTRIBUTION_POINTS);
      add(Extension.cRLDistributionPoints, false, DistributionPoints.of(points));
    }
  }

  private boolean isFilled(Option<? extends List<?>> option) {
    return arguments.isSet(option) && !arguments.get(option).isEmpty();
  }

  /** Bytes in hexadecimal, with colons between them or not; null when not given. */
  private byte[] bytes(Option<String> option) {
    String text = arguments.get(option);
    try {
      return text == null ? null : Hex.decodeStrict(text.replace(":", ""));
    } catch (DecoderException e) {
      throw new CryptoException(
          "Cannot parse " + option.name() + ": \"" + text + "\" is not hexadecimal", e);
    }
  }

  private void add(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
    try {
      generator.addExtension(type, critical, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
