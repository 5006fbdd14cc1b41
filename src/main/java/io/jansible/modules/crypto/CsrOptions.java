package io.jansible.modules.crypto;

import io.jansible.module.Arguments;
import io.jansible.module.Option;
import io.jansible.module.OptionType;
import io.jansible.module.Types;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** What a certificate signing request can ask for. */
final class CsrOptions {
  private static final OptionType<List<String>> STRINGS = Types.listOf(Types.STR);

  static final Option<Map<String, Object>> SUBJECT =
      Option.of("subject", Types.DICT)
          .doc("Attributes of the subject by name; a list stands for several of one name.");
  static final Option<List<Map<String, Object>>> SUBJECT_ORDERED =
      Option.of("subject_ordered", Types.listOf(Types.DICT))
          .doc("The subject's attributes in this order, one in each dictionary.");
  static final Option<String> COUNTRY =
      Option.of("country_name", Types.STR)
          .alias("C", "countryName")
          .doc("The subject's country, two letters.");
  static final Option<String> STATE_OR_PROVINCE =
      Option.of("state_or_province_name", Types.STR)
          .alias("ST", "stateOrProvinceName")
          .doc("The subject's state or province.");
  static final Option<String> LOCALITY =
      Option.of("locality_name", Types.STR)
          .alias("L", "localityName")
          .doc("The subject's locality.");
  static final Option<String> ORGANIZATION =
      Option.of("organization_name", Types.STR)
          .alias("O", "organizationName")
          .doc("The subject's organization.");
  static final Option<String> ORGANIZATIONAL_UNIT =
      Option.of("organizational_unit_name", Types.STR)
          .alias("OU", "organizationalUnitName")
          .doc("The subject's organizational unit.");
  static final Option<String> COMMON_NAME =
      Option.of("common_name", Types.STR)
          .alias("CN", "commonName")
          .doc("The subject's common name.");
  static final Option<String> EMAIL =
      Option.of("email_address", Types.STR)
          .alias("E", "emailAddress")
          .doc("The subject's mail address.");

  static final Option<List<String>> ALTERNATIVE_NAMES =
      Option.of("subject_alt_name", STRINGS)
          .alias("subjectAltName")
          .doc("The subject's other names: DNS:, IP:, email:, URI:, RID:, dirName:, otherName:.");
  static final Option<Boolean> ALTERNATIVE_NAMES_CRITICAL =
      critical("subject_alt_name_critical", "subjectAltName_critical");
  static final Option<Boolean> COMMON_NAME_AS_ALTERNATIVE =
      Option.of("use_common_name_for_san", Types.BOOL)
          .alias("useCommonNameForSAN")
          .defaultsTo(true)
          .doc("Takes the common name for a DNS name where no other names are given.");
  static final Option<List<String>> KEY_USAGE =
      Option.of("key_usage", STRINGS)
          .alias("keyUsage")
          .doc("What the key is for, such as digitalSignature.");
  static final Option<Boolean> KEY_USAGE_CRITICAL =
      critical("key_usage_critical", "keyUsage_critical");
  static final Option<List<String>> EXTENDED_KEY_USAGE =
      Option.of("extended_key_usage", STRINGS)
          .alias("extKeyUsage", "extendedKeyUsage")
          .doc("What the key is for by names or numbers of objects, such as serverAuth.");
  static final Option<Boolean> EXTENDED_KEY_USAGE_CRITICAL =
      critical("extended_key_usage_critical", "extKeyUsage_critical", "extendedKeyUsage_critical");
  static final Option<List<String>> BASIC_CONSTRAINTS =
      Option.of("basic_constraints", STRINGS)
          .alias("basicConstraints")
          .doc("Whether the subject is an authority: CA:TRUE, pathlen:1.");
  static final Option<Boolean> BASIC_CONSTRAINTS_CRITICAL =
      critical("basic_constraints_critical", "basicConstraints_critical");
  static final Option<Boolean> MUST_STAPLE =
      Option.of("ocsp_must_staple", Types.BOOL)
          .alias("ocspMustStaple")
          .defaultsTo(false)
          .doc("Asks servers to send an OCSP answer with the certificate.");
  static final Option<Boolean> MUST_STAPLE_CRITICAL =
      critical("ocsp_must_staple_critical", "ocspMustStaple_critical");
  static final Option<List<String>> PERMITTED_NAMES =
      Option.of("name_constraints_permitted", STRINGS)
          .doc("Names below which an authority may certify.");
  static final Option<List<String>> EXCLUDED_NAMES =
      Option.of("name_constraints_excluded", STRINGS)
          .doc("Names below which an authority may not certify.");
  static final Option<Boolean> NAME_CONSTRAINTS_CRITICAL = critical("name_constraints_critical");

  static final Option<Boolean> CREATE_KEY_IDENTIFIER =
      Option.of("create_subject_key_identifier", Types.BOOL)
          .defaultsTo(false)
          .doc("Computes the subject's key identifier from the key.");
  static final Option<String> KEY_IDENTIFIER =
      Option.of("subject_key_identifier", Types.STR)
          .doc("The subject's key identifier, bytes between colons.");
  static final Option<String> AUTHORITY_KEY_IDENTIFIER =
      Option.of("authority_key_identifier", Types.STR)
          .doc("The authority's key identifier, bytes between colons.");
  static final Option<List<String>> AUTHORITY_ISSUER =
      Option.of("authority_cert_issuer", STRINGS)
          .doc("Names of who issued the authority's certificate.");
  static final Option<BigInteger> AUTHORITY_SERIAL =
      Option.of("authority_cert_serial_number", new BigIntegerType())
          .doc("The serial number of the authority's certificate.");
  static final Option<List<Arguments>> DISTRIBUTION_POINTS =
      Option.of("crl_distribution_points", DistributionPoints.TYPE)
          .doc("Where the authority's revocation lists can be had.");

  /** The subject's attributes that have an option each, in the order that Ansible gives them. */
  static final List<Option<String>> SUBJECT_PARTS =
      List.of(
          COUNTRY,
          STATE_OR_PROVINCE,
          LOCALITY,
          ORGANIZATION,
          ORGANIZATIONAL_UNIT,
          COMMON_NAME,
          EMAIL);

  static final List<Option<?>> ALL =
      List.of(
          SUBJECT,
          SUBJECT_ORDERED,
          COUNTRY,
          STATE_OR_PROVINCE,
          LOCALITY,
          ORGANIZATION,
          ORGANIZATIONAL_UNIT,
          COMMON_NAME,
          EMAIL,
          ALTERNATIVE_NAMES,
          ALTERNATIVE_NAMES_CRITICAL,
          COMMON_NAME_AS_ALTERNATIVE,
          KEY_USAGE,
          KEY_USAGE_CRITICAL,
          EXTENDED_KEY_USAGE,
          EXTENDED_KEY_USAGE_CRITICAL,
          BASIC_CONSTRAINTS,
          BASIC_CONSTRAINTS_CRITICAL,
          MUST_STAPLE,
          MUST_STAPLE_CRITICAL,
          PERMITTED_NAMES,
          EXCLUDED_NAMES,
          NAME_CONSTRAINTS_CRITICAL,
          CREATE_KEY_IDENTIFIER,
          KEY_IDENTIFIER,
          AUTHORITY_KEY_IDENTIFIER,
          AUTHORITY_ISSUER,
          AUTHORITY_SERIAL,
          DISTRIBUTION_POINTS);

  private CsrOptions() {}

  private static Option<Boolean> critical(String name, String... aliases) {
    return Option.of(name, Types.BOOL)
        .alias(aliases)
        .defaultsTo(false)
        .doc("Whether who does not know the extension must refuse the certificate.");
  }

  /** Serial numbers have up to 160 bits. */
  private static final class BigIntegerType implements OptionType<BigInteger> {
    @Override
    public String name() {
      return Types.INT.name();
    }

    @Override
    public BigInteger convert(Object raw) {
      if (raw instanceof BigInteger number) {
        return number;
      }
      try {
        return raw instanceof String text
            ? new BigInteger(text.strip())
            : BigInteger.valueOf(Types.INT.convert(raw));
      } catch (NumberFormatException e) {
        return BigInteger.valueOf(Types.INT.convert(raw));
      }
    }
  }
}
