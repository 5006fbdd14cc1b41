package io.jansible.modules.crypto;

import io.jansible.module.Diff;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.file.FileAttributes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Makes certificates that are signed with their own key or with that of an authority. */
public final class X509CertificateModule implements Module {
  private static final Specification SPECIFICATION =
      Specification.of("community.crypto.x509_certificate")
          .doc("Makes certificates.")
          .redirectedFrom(
              "x509_certificate",
              "openssl_certificate",
              "ansible.builtin.openssl_certificate",
              "community.crypto.openssl_certificate")
          .options(CommonOptions.ALL)
          .options(CertificateOptions.ALL)
          .options(CertificateOptions.SELFSIGNED.all())
          .options(CertificateOptions.OWNCA.all())
          .options(CertificateOptions.REFUSED)
          .options(FileAttributes.OPTIONS)
          .mutuallyExclusive(CertificateOptions.CSR_PATH, CertificateOptions.CSR_CONTENT)
          .mutuallyExclusive(
              CertificateOptions.PRIVATEKEY_PATH, CertificateOptions.PRIVATEKEY_CONTENT)
          .mutuallyExclusive(CertificateOptions.OWNCA_PATH, CertificateOptions.OWNCA_CONTENT)
          .mutuallyExclusive(
              CertificateOptions.OWNCA_PRIVATEKEY_PATH, CertificateOptions.OWNCA_PRIVATEKEY_CONTENT)
          .requiredIf(CommonOptions.STATE, "present", CertificateOptions.PROVIDER)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    ManagedFile file =
        ManagedFile.inspect(
            run,
            CommonOptions.path(run),
            false,
            Arrays.asList(
                CommonOptions.expanded(run, CertificateOptions.CSR_PATH),
                CommonOptions.expanded(run, CertificateOptions.PRIVATEKEY_PATH),
                CommonOptions.expanded(run, CertificateOptions.OWNCA_PATH),
                CommonOptions.expanded(run, CertificateOptions.OWNCA_PRIVATEKEY_PATH)));
    try {
      return CommonOptions.isAbsent(run) ? absent(run, file) : present(run, file);
    } catch (CryptoException e) {
      throw new ModuleFailure(e.getMessage());
    }
  }

  private static Result absent(ModuleRun run, ManagedFile file) {
    file.content();
    String backup = file.exists() ? file.remove(run, run.get(CommonOptions.BACKUP)) : null;
    return result(run, file.exists(), null, backup).build();
  }

  private static Result present(ModuleRun run, ManagedFile file) {
    file.requireDirectory();
    CertificatePlan plan = new CertificateProviders(run, file).plan();
    byte[] before = file.content();
    Certificate old = parse(before);
    boolean anew =
        run.get(CommonOptions.FORCE)
            || old == null
            || !plan.isMetBy(old, run.get(CertificateOptions.IGNORE_TIMESTAMPS));
    byte[] after = before;
    String backup = null;
    Certificate certificate = null;
    if (anew && !run.checkMode()) {
      certificate = plan.create();
      after = certificate.pem().getBytes(StandardCharsets.UTF_8);
      backup = file.write(run, after, run.get(CommonOptions.BACKUP));
    }
    boolean changed = anew || file.setAttributes(run);
    Result.Builder result = result(run, changed, after, backup);
    describe(run, result, plan, certificate != null ? certificate : old);
    if (run.diffMode()) {
      Instant now = run.controller().now();
      result.diff(
          Diff.attributes(CertificateFacts.of(before, now), CertificateFacts.of(after, now)));
    }
    return result.build();
  }

  private static Certificate parse(byte[] file) {
    try {
      return file == null ? null : Certificate.parse(file);
    } catch (CryptoException e) {
      return null;
    }
  }

  /** In check mode Ansible tells what a new certificate would have, also when none is needed. */
  private static void describe(
      ModuleRun run, Result.Builder result, CertificatePlan plan, Certificate certificate) {
    if (run.get(CertificateOptions.PROVIDER).equals("ownca")) {
      result.put("ca_cert", CommonOptions.expanded(run, CertificateOptions.OWNCA_PATH));
      result.put(
          "ca_privatekey", CommonOptions.expanded(run, CertificateOptions.OWNCA_PRIVATEKEY_PATH));
    }
    boolean planned = run.checkMode();
    Instant notBefore = planned ? plan.notBefore() : certificate.notBefore();
    Instant notAfter = planned ? plan.notAfter() : certificate.notAfter();
    result.put("notBefore", TimeSpec.write(notBefore));
    result.put("notAfter", TimeSpec.write(notAfter));
    result.put(
        "serial_number",
        PublicKeyFacts.number(planned ? plan.serialNumber() : certificate.serialNumber()));
  }

  private static Result.Builder result(
      ModuleRun run, boolean changed, byte[] content, String backup) {
    Option<String> csr = CertificateOptions.CSR_PATH;
    Option<String> key = CertificateOptions.PRIVATEKEY_PATH;
    Result.Builder result =
        Result.changed(changed)
            .put("filename", CommonOptions.path(run))
            .put("privatekey", CommonOptions.expanded(run, key))
            .put("csr", CommonOptions.expanded(run, csr));
    if (backup != null) {
      result.put("backup_file", backup);
    }
    if (run.get(CommonOptions.RETURN_CONTENT)) {
      result.put(
          "certificate", content == null ? null : new String(content, StandardCharsets.UTF_8));
    }
    return result;
  }
}
