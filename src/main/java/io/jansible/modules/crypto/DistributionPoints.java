package io.jansible.modules.crypto;

import io.jansible.module.Arguments;
import io.jansible.module.Option;
import io.jansible.module.OptionType;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.ReasonFlags;

/** Where revocation lists can be had, as playbooks write it. */
final class DistributionPoints {
  private static final OptionType<List<String>> STRINGS = Types.listOf(Types.STR);

  /** Ansible's words for the reasons of RFC 5280. */
  private static final List<String> WORDS =
      List.of(
          "key_compromise",
          "ca_compromise",
          "affiliation_changed",
          "superseded",
          "cessation_of_operation",
          "certificate_hold",
          "privilege_withdrawn",
          "aa_compromise");

  private static final int[] FLAGS = {
    ReasonFlags.keyCompromise,
    ReasonFlags.cACompromise,
    ReasonFlags.affiliationChanged,
    ReasonFlags.superseded,
    ReasonFlags.cessationOfOperation,
    ReasonFlags.certificateHold,
    ReasonFlags.privilegeWithdrawn,
    ReasonFlags.aACompromise
  };

  private static final Option<List<String>> FULL_NAME =
      Option.of("full_name", STRINGS).doc("Names of the list itself, such as URI:http://….");
  private static final Option<List<String>> RELATIVE_NAME =
      Option.of("relative_name", STRINGS)
          .doc("The list's name relative to the issuer's, such as CN=example.com.");
  private static final Option<List<String>> ISSUER =
      Option.of("crl_issuer", STRINGS).doc("Names of who issues the list.");
  private static final Option<List<String>> REASONS =
      Option.of("reasons", STRINGS)
          .choices(WORDS)
          .doc("The reasons for revocation that the list is for.");

  /** The type of the option that has these points. */
  static final OptionType<List<Arguments>> TYPE =
      Types.listOf(
          Types.suboptions(
              Specification.of("crl_distribution_points")
                  .options(FULL_NAME, RELATIVE_NAME, ISSUER, REASONS)
                  .mutuallyExclusive(FULL_NAME, RELATIVE_NAME)
                  .requiredOneOf(FULL_NAME, RELATIVE_NAME, ISSUER)
                  .build()));

  private DistributionPoints() {}

  /**
   * The extension's value.
   *
   * @throws CryptoException with the point that cannot be read
   */
  static CRLDistPoint of(List<Arguments> points) {
    DistributionPoint[] all = new DistributionPoint[points.size()];
    for (int i = 0; i < all.length; i++) {
      try {
        all[i] = point(points.get(i));
      } catch (CryptoException e) {
        throw new CryptoException(
            "Error while parsing CRL distribution point #" + i + ": " + e.getMessage(), e);
      }
    }
    return new CRLDistPoint(all);
  }

  private static DistributionPoint point(Arguments point) {
    List<GeneralName> issuers = names(point, ISSUER, "CRL issuer");
    List<String> reasons = point.get(REASONS);
    return new DistributionPoint(
        name(point),
        reasons == null || reasons.isEmpty() ? null : flags(reasons),
        issuers == null ? null : new GeneralNames(issuers.toArray(new GeneralName[0])));
  }

  private static DistributionPointName name(Arguments point) {
    List<GeneralName> full = names(point, FULL_NAME, "full name");
    if (full != null) {
      return new DistributionPointName(new GeneralNames(full.toArray(new GeneralName[0])));
    }
    List<String> relative = point.get(RELATIVE_NAME);
    if (relative == null) {
      return null;
    }
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    for (String attribute : nonEmpty(relative, RELATIVE_NAME)) {
      attributes.add(DistinguishedName.parseAttribute(attribute).encoded());
    }
    return new DistributionPointName(
        DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER, new DERSet(attributes));
  }

  private static List<GeneralName> names(
      Arguments point, Option<List<String>> option, String what) {
    List<String> texts = point.get(option);
    return texts == null ? null : AlternativeName.parseAll(nonEmpty(texts, option), what);
  }

  private static List<String> nonEmpty(List<String> texts, Option<?> option) {
    if (texts.isEmpty()) {
      throw new CryptoException(option.name() + " must not be empty");
    }
    return texts;
  }

  private static ReasonFlags flags(List<String> words) {
    int flags = 0;
    for (String word : words) {
      flags |= FLAGS[WORDS.indexOf(word)];
    }
    return new ReasonFlags(flags);
  }
}
