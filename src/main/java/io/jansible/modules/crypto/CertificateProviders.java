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
    requireOne(
        CertificateOptions.PRIVATEKEY_PATH, CertificateOptions.PRIVATEKEY_CONTENT, "selfsigned");
    return planner(CertificateOptions.SELFSIGNED).selfSigned(ownKey());
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
    requireOne(CertificateOptions.OWNCA_PATH, CertificateOptions.OWNCA_CONTENT, "ownca");
    requireOne(
        CertificateOptions.OWNCA_PRIVATEKEY_PATH,
        CertificateOptions.OWNCA_PRIVATEKEY_CONTENT,
        "ownca");
    CertificatePlanner planner = planner(CertificateOptions.OWNCA);
    if (planner.request() == null) {
      throw new CryptoException("csr_path or csr_content is required for ownca provider");
    }
    CertificatePlan plan =
        planner.signedBy(
            authority(), authorityKey(), run.get(CertificateOptions.OWNCA_AUTHORITY_IDENTIFIER));
    PrivateKey own = ownKey();
    return own == null ? plan : plan.belongingTo(own.publicKey());
  }

  private Certificate authority() {
    return Certificate.parse(
        content(CertificateOptions.OWNCA_PATH, CertificateOptions.OWNCA_CONTENT, "CA certificate"));
  }

  private PrivateKey authorityKey() {
    byte[] key =
        content(
            CertificateOptions.OWNCA_PRIVATEKEY_PATH,
            CertificateOptions.OWNCA_PRIVATEKEY_CONTENT,
            "CA private key");
    return KeyReader.read(key, run.get(CertificateOptions.OWNCA_PRIVATEKEY_PASSPHRASE));
  }

  private void requireOne(Option<String> path, Option<String> content, String provider) {
    if (run.get(path) == null && run.get(content) == null) {
      throw new CryptoException(
          "One of "
              + path.name()
              + " and "
              + content.name()
              + " must be specified for the "
              + provider
              + " provider.");
    }
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
