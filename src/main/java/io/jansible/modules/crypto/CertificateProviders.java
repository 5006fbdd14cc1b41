package io.jansible.modules.crypto;

import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Plans a certificate as the provider that a task names does it, from the files that were read. */
final class CertificateProviders {
  private final ModuleRun run;
  private final ManagedFile file;

  CertificateProviders(ModuleRun run, ManagedFile file) {
    this.run = run;
    this.file = file;
  }

  /**
   * The plan.
   *
   * @throws CryptoException when something that the provider needs is missing or cannot be read
   */
  CertificatePlan plan() {
    String provider = run.get(CertificateOptions.PROVIDER);
    return switch (provider) {
      case "selfsigned" -> selfSigned();
      case "ownca" -> signedByAuthority();
      default ->
          throw new CryptoException(
              "provider " + provider + " is not supported; there are selfsigned and ownca");
    };
  }

  private CertificatePlan selfSigned() {
    PrivateKey key = ownKey();
    if (key == null) {
      throw missing("privatekey_path and privatekey_content", "selfsigned");
    }
    return planner(CertificateOptions.SELFSIGNED).selfSigned(key);
  }

  /** The key that the certificate shall belong to, or null when the task does not name it. */
  private PrivateKey ownKey() {
    byte[] key =
        content(
            CertificateOptions.PRIVATEKEY_PATH,
            CertificateOptions.PRIVATEKEY_CONTENT,
            "private key");
    String passphrase = run.get(CertificateOptions.PRIVATEKEY_PASSPHRASE);
    return key == null ? null : KeyReader.read(key, passphrase);
  }

  private CertificatePlan signedByAuthority() {
    byte[] authority =
        content(CertificateOptions.OWNCA_PATH, CertificateOptions.OWNCA_CONTENT, "CA certificate");
    byte[] key =
        content(
            CertificateOptions.OWNCA_PRIVATEKEY_PATH,
            CertificateOptions.OWNCA_PRIVATEKEY_CONTENT,
            "CA private key");
    if (authority == null) {
      throw missing("ownca_path and ownca_content", "ownca");
    }
    if (key == null) {
      throw missing("ownca_privatekey_path and ownca_privatekey_content", "ownca");
    }
    CertificatePlanner planner = planner(CertificateOptions.OWNCA);
    if (planner.request() == null) {
      throw new CryptoException("csr_path or csr_content is required for ownca provider");
    }
    CertificatePlan plan =
        planner.signedBy(
            Certificate.parse(authority),
            KeyReader.read(key, run.get(CertificateOptions.OWNCA_PRIVATEKEY_PASSPHRASE)),
            run.get(CertificateOptions.OWNCA_AUTHORITY_IDENTIFIER));
    PrivateKey own = ownKey();
    return own == null ? plan : plan.belongingTo(own.publicKey());
  }

  private static CryptoException missing(String options, String provider) {
    return new CryptoException(
        "One of " + options + " must be specified for the " + provider + " provider.");
  }

  private CertificatePlanner planner(CertificateOptions.Terms terms) {
    byte[] request =
        content(
            CertificateOptions.CSR_PATH,
            CertificateOptions.CSR_CONTENT,
            "certificate signing request");
    return new CertificatePlanner(
        request == null ? null : SigningRequest.parse(request),
        KeyIdentifierPolicy.of(run.get(terms.policy())),
        run.get(terms.digest()),
        time(terms.notBefore()),
        time(terms.notAfter()));
  }

  private Instant time(Option<String> option) {
    return TimeSpec.parse(run.get(option), run.controller().now(), option.name());
  }

  /** What one of two options names or holds, or null. */
  private byte[] content(Option<String> path, Option<String> content, String what) {
    if (run.get(path) != null) {
      return file.input(CommonOptions.expanded(run, path)).require(what);
    }
    String text = run.get(content);
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
