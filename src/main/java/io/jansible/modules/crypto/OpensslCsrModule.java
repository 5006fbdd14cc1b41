package io.jansible.modules.crypto;

import io.jansible.module.Arguments;
import io.jansible.module.Diff;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.FileAttributes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.Extensions;

/** Makes certificate signing requests. */
public final class OpensslCsrModule implements Module {
  private static final Option<String> PRIVATEKEY_PATH =
      Option.of("privatekey_path", Types.PATH).doc("The file with the private key.");
  private static final Option<String> PRIVATEKEY_CONTENT =
      Option.of("privatekey_content", Types.STR).secret().doc("The private key itself.");
  private static final Option<String> PRIVATEKEY_PASSPHRASE =
      Option.of("privatekey_passphrase", Types.STR).secret().doc("The private key's passphrase.");
  private static final Option<String> DIGEST =
      Option.of("digest", Types.STR)
          .defaultsTo("sha256")
          .doc("The digest that is signed: sha256, sha384, sha512, sha1 or md5.");
  private static final Option<Long> VERSION =
      Option.of("version", Types.INT)
          .choices(1L)
          .defaultsTo(1L)
          .doc("The version of the request; there is one.");

  private static final Specification SPECIFICATION =
      Specification.of("community.crypto.openssl_csr")
          .doc("Makes certificate signing requests.")
          .redirectedFrom("openssl_csr", "ansible.builtin.openssl_csr")
          .options(CommonOptions.ALL)
          .options(PRIVATEKEY_PATH, PRIVATEKEY_CONTENT, PRIVATEKEY_PASSPHRASE, DIGEST, VERSION)
          .options(CsrOptions.ALL)
          .options(FileAttributes.OPTIONS)
          .mutuallyExclusive(PRIVATEKEY_PATH, PRIVATEKEY_CONTENT)
          .requiredTogether(CsrOptions.AUTHORITY_ISSUER, CsrOptions.AUTHORITY_SERIAL)
          .requiredAnyIf(CommonOptions.STATE, "present", PRIVATEKEY_PATH, PRIVATEKEY_CONTENT)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String path = CommonOptions.path(run);
    String keyPath = CommonOptions.expanded(run, PRIVATEKEY_PATH);
    ManagedFile file = ManagedFile.inspect(run, path, false, Arrays.asList(keyPath));
    file.requireDirectory();
    try {
      Subject subject = Subject.of(run.arguments());
      Result.Builder result = described(run, path, keyPath, subject);
      return CommonOptions.isAbsent(run)
          ? absent(run, file, result)
          : present(run, file, subject, keyPath, result);
    } catch (CryptoException e) {
      throw new ModuleFailure(e.getMessage());
    }
  }

  private static PrivateKey key(ModuleRun run, ManagedFile file, String keyPath) {
    byte[] content =
        keyPath == null
            ? run.get(PRIVATEKEY_CONTENT).getBytes(StandardCharsets.UTF_8)
            : file.input(keyPath).require("private key");
    return KeyReader.read(content, run.get(PRIVATEKEY_PASSPHRASE));
  }

  private static Result absent(ModuleRun run, ManagedFile file, Result.Builder result) {
    file.content();
    String backup = file.exists() ? file.remove(run, run.get(CommonOptions.BACKUP)) : null;
    return finished(run, result, file.exists(), null, backup)
        .diff(Diff.attributes(RequestFacts.of(null), RequestFacts.of(null)))
        .build();
  }

  private static Result present(
      ModuleRun run, ManagedFile file, Subject subject, String keyPath, Result.Builder result) {
    byte[] before = file.content();
    SigningRequest old = run.get(CommonOptions.FORCE) ? null : parse(before);
    if (old == null && run.checkMode() && isStillToBeMade(file, keyPath)) {
      return finished(run, shown(run, result, before, before), true, before, null).build();
    }
    PrivateKey key = key(run, file, keyPath);
    Extensions extensions =
        RequestedExtensions.of(
            run.arguments(), alternativeNames(run.arguments(), subject), key.publicKey());
    if (old != null && isMetBy(old, subject, extensions, key.publicKey())) {
      boolean changed = file.setAttributes(run);
      return finished(run, shown(run, result, before, before), changed, before, null).build();
    }
    SigningRequest request =
        SigningRequest.create(subject.name(), extensions, key, run.get(DIGEST));
    byte[] content = request.pem().getBytes(StandardCharsets.UTF_8);
    String backup = file.write(run, content, run.get(CommonOptions.BACKUP));
    byte[] after = run.checkMode() ? before : content;
    return finished(run, shown(run, result, before, after), true, after, backup).build();
  }

  /** In check mode a task before this one may only have said that it would make the key. */
  private static boolean isStillToBeMade(ManagedFile file, String keyPath) {
    return keyPath != null && file.input(keyPath).kind() == NodeFile.Kind.MISSING;
  }

  private static Result.Builder shown(
      ModuleRun run, Result.Builder result, byte[] before, byte[] after) {
    return run.diffMode()
        ? result.diff(Diff.attributes(RequestFacts.of(before), RequestFacts.of(after)))
        : result;
  }

  /** The request in a file; null when there is none, or it cannot be read. */
  private static SigningRequest parse(byte[] file) {
    try {
      return file == null ? null : SigningRequest.parse(file);
    } catch (CryptoException e) {
      return null;
    }
  }

  /** Whether a request asks for the same with the same key. */
  private static boolean isMetBy(
      SigningRequest request, Subject subject, Extensions extensions, PublicKey key) {
    return subject.matches(request.subject())
        && ExtensionsCompared.isSame(request.extensions(), extensions)
        && request.publicKey().equals(key)
        && request.isSignedByItsKey();
  }

  private static List<String> alternativeNames(Arguments arguments, Subject subject) {
    List<String> names = arguments.get(CsrOptions.ALTERNATIVE_NAMES);
    boolean named = names != null && !names.isEmpty();
    return !named
            && arguments.get(CsrOptions.COMMON_NAME_AS_ALTERNATIVE)
            && subject.commonName() != null
        ? List.of("DNS:" + subject.commonName())
        : names;
  }

  private static Result.Builder described(
      ModuleRun run, String path, String keyPath, Subject subject) {
    Arguments arguments = run.arguments();
    return Result.ok()
        .put("filename", path)
        .put("privatekey", keyPath)
        .put("subject", subject.entries())
        .put("subjectAltName", alternativeNames(arguments, subject))
        .put("keyUsage", arguments.get(CsrOptions.KEY_USAGE))
        .put("extendedKeyUsage", arguments.get(CsrOptions.EXTENDED_KEY_USAGE))
        .put("basicConstraints", arguments.get(CsrOptions.BASIC_CONSTRAINTS))
        .put("ocspMustStaple", arguments.get(CsrOptions.MUST_STAPLE))
        .put("name_constraints_permitted", orEmpty(arguments.get(CsrOptions.PERMITTED_NAMES)))
        .put("name_constraints_excluded", orEmpty(arguments.get(CsrOptions.EXCLUDED_NAMES)));
  }

  private static List<String> orEmpty(List<String> list) {
    return list == null ? List.of() : list;
  }

  private static Result.Builder finished(
      ModuleRun run, Result.Builder result, boolean changed, byte[] content, String backup) {
    result.put("changed", changed);
    if (backup != null) {
      result.put("backup_file", backup);
    }
    if (run.get(CommonOptions.RETURN_CONTENT)) {
      result.put("csr", content == null ? null : new String(content, StandardCharsets.UTF_8));
    }
    return result;
  }
}
