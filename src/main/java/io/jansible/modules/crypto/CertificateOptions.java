package io.jansible.modules.crypto;

import io.jansible.module.Option;
import io.jansible.module.Types;
import java.util.List;

/** How a certificate can be asked for. */
final class CertificateOptions {
  private static final String[] POLICIES = {
    KeyIdentifierPolicy.CREATE_IF_NOT_PROVIDED.text(),
    KeyIdentifierPolicy.ALWAYS_CREATE.text(),
    KeyIdentifierPolicy.NEVER_CREATE.text()
  };

  static final Option<String> PROVIDER =
      Option.of("provider", Types.STR)
          .choices("acme", "entrust", "ownca", "selfsigned")
          .doc("Who signs: the certificate's own key (selfsigned), or an authority's (ownca).");
  static final Option<Boolean> IGNORE_TIMESTAMPS =
      Option.of("ignore_timestamps", Types.BOOL)
          .defaultsTo(true)
          .doc("Whether a certificate that is there may have other times.");
  static final Option<String> CSR_PATH =
      Option.of("csr_path", Types.PATH).doc("The file with the signing request.");
  static final Option<String> CSR_CONTENT =
      Option.of("csr_content", Types.STR).doc("The signing request itself.");
  static final Option<String> PRIVATEKEY_PATH =
      Option.of("privatekey_path", Types.PATH).doc("The file with the certificate's private key.");
  static final Option<String> PRIVATEKEY_CONTENT =
      Option.of("privatekey_content", Types.STR)
          .secret()
          .doc("The certificate's private key itself.");
  static final Option<String> PRIVATEKEY_PASSPHRASE =
      Option.of("privatekey_passphrase", Types.STR).secret().doc("The private key's passphrase.");

  static final Option<String> OWNCA_PATH =
      Option.of("ownca_path", Types.PATH).doc("The file with the authority's certificate.");
  static final Option<String> OWNCA_CONTENT =
      Option.of("ownca_content", Types.STR).doc("The authority's certificate itself.");
  static final Option<String> OWNCA_PRIVATEKEY_PATH =
      Option.of("ownca_privatekey_path", Types.PATH)
          .doc("The file with the authority's private key.");
  static final Option<String> OWNCA_PRIVATEKEY_CONTENT =
      Option.of("ownca_privatekey_content", Types.STR)
          .secret()
          .doc("The authority's private key itself.");
  static final Option<String> OWNCA_PRIVATEKEY_PASSPHRASE =
      Option.of("ownca_privatekey_passphrase", Types.STR)
          .secret()
          .doc("The passphrase of the authority's private key.");
  static final Option<Boolean> OWNCA_AUTHORITY_IDENTIFIER =
      Option.of("ownca_create_authority_key_identifier", Types.BOOL)
          .defaultsTo(true)
          .doc("Names the authority's key in the certificate.");

  /** The options that every provider has for itself. */
  record Terms(
      Option<String> digest,
      Option<Long> version,
      Option<String> notBefore,
      Option<String> notAfter,
      Option<String> policy) {
    List<Option<?>> all() {
      return List.of(digest, version, notBefore, notAfter, policy);
    }
  }

  static final Terms SELFSIGNED =
      new Terms(
          digest("selfsigned"),
          version("selfsigned"),
          notBefore("selfsigned").alias("selfsigned_notBefore"),
          notAfter("selfsigned").alias("selfsigned_notAfter"),
          policy("selfsigned"));
  static final Terms OWNCA =
      new Terms(
          digest("ownca"),
          version("ownca"),
          notBefore("ownca"),
          notAfter("ownca"),
          policy("ownca"));

  static final List<Option<?>> ALL =
      List.of(
          PROVIDER,
          IGNORE_TIMESTAMPS,
          CSR_PATH,
          CSR_CONTENT,
          PRIVATEKEY_PATH,
          PRIVATEKEY_CONTENT,
          PRIVATEKEY_PASSPHRASE,
          OWNCA_PATH,
          OWNCA_CONTENT,
          OWNCA_PRIVATEKEY_PATH,
          OWNCA_PRIVATEKEY_CONTENT,
          OWNCA_PRIVATEKEY_PASSPHRASE,
          OWNCA_AUTHORITY_IDENTIFIER);

  /** What only the providers read that are not there. */
  static final List<Option<?>> REFUSED =
      List.of(
          refused("acme_accountkey_path", "acme"),
          refused("acme_chain", "acme"),
          refused("acme_challenge_path", "acme"),
          refused("acme_directory", "acme"),
          refused("entrust_api_client_cert_key_path", "entrust"),
          refused("entrust_api_client_cert_path", "entrust"),
          refused("entrust_api_key", "entrust"),
          refused("entrust_api_specification_path", "entrust"),
          refused("entrust_api_user", "entrust"),
          refused("entrust_cert_type", "entrust"),
          refused("entrust_not_after", "entrust"),
          refused("entrust_requester_email", "entrust"),
          refused("entrust_requester_name", "entrust"),
          refused("entrust_requester_phone", "entrust"));

  private CertificateOptions() {}

  private static Option<Object> refused(String name, String provider) {
    return Option.of(name, Types.RAW)
        .doc("Belongs to the provider " + provider + ".")
        .refused("the provider " + provider + " is not; there are selfsigned and ownca");
  }

  private static Option<String> digest(String provider) {
    return Option.of(provider + "_digest", Types.STR)
        .defaultsTo("sha256")
        .doc("The digest that is signed: sha256, sha384, sha512, sha1 or md5.");
  }

  private static Option<Long> version(String provider) {
    return Option.of(provider + "_version", Types.INT)
        .choices(3L)
        .defaultsTo(3L)
        .doc("The version of the certificate; there is one that has extensions.");
  }

  private static Option<String> notBefore(String provider) {
    return Option.of(provider + "_not_before", Types.STR)
        .defaultsTo("+0s")
        .doc("From when it is valid: +32w1d2h from now, or 20300131235959Z.");
  }

  private static Option<String> notAfter(String provider) {
    return Option.of(provider + "_not_after", Types.STR)
        .defaultsTo("+3650d")
        .doc("Until when it is valid: +32w1d2h from now, or 20300131235959Z.");
  }

  private static Option<String> policy(String provider) {
    return Option.of(provider + "_create_subject_key_identifier", Types.STR)
        .choices(POLICIES)
        .defaultsTo(POLICIES[0])
        .doc("Whether an identifier is computed from the key where the request has none.");
  }
}
