package io.jansible.modules.crypto;

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
import java.util.Base64;
import java.util.List;

/** Makes private keys. */
public final class OpensslPrivatekeyModule implements Module {
  private static final Option<Long> SIZE =
      Option.of("size", Types.INT).defaultsTo(4096L).doc("The size of an RSA or DSA key in bits.");
  private static final Option<String> TYPE =
      Option.of("type", Types.STR)
          .choices("DSA", "ECC", "Ed25519", "Ed448", "RSA", "X25519", "X448")
          .defaultsTo("RSA")
          .doc("The kind of key.");
  private static final Option<String> CURVE =
      Option.of("curve", Types.STR)
          .choices(Curve.names().toArray(new String[0]))
          .doc("The elliptic curve of an ECC key.");
  private static final Option<String> PASSPHRASE =
      Option.of("passphrase", Types.STR).secret().doc("The passphrase that encrypts the key.");
  private static final Option<String> CIPHER =
      Option.of("cipher", Types.STR)
          .defaultsTo("auto")
          .doc("How the key is encrypted; Ansible knows auto only.");
  private static final Option<String> FORMAT =
      Option.of("format", Types.STR)
          .choices("pkcs1", "pkcs8", "raw", "auto", "auto_ignore")
          .defaultsTo("auto_ignore")
          .doc("How the key is written; auto_ignore leaves a key that is there in its format.");
  private static final Option<String> FORMAT_MISMATCH =
      Option.of("format_mismatch", Types.STR)
          .choices("regenerate", "convert")
          .defaultsTo("regenerate")
          .doc("What becomes of a key in another format.");
  private static final Option<String> REGENERATE =
      Option.of("regenerate", Types.STR)
          .choices("never", "fail", "partial_idempotence", "full_idempotence", "always")
          .defaultsTo("full_idempotence")
          .doc("In which cases a key that is there may be replaced.");

  private static final Specification SPECIFICATION =
      Specification.of("community.crypto.openssl_privatekey")
          .doc("Makes private keys.")
          .redirectedFrom("openssl_privatekey", "ansible.builtin.openssl_privatekey")
          .options(CommonOptions.ALL)
          .options(SIZE, TYPE, CURVE, PASSPHRASE, CIPHER, FORMAT, FORMAT_MISMATCH, REGENERATE)
          .options(FileAttributes.OPTIONS)
          .requiredIf(TYPE, "ECC", CURVE)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String path = CommonOptions.path(run);
    ManagedFile file = ManagedFile.inspect(run, path, true, List.of());
    file.requireDirectory();
    byte[] content = file.content();
    if (CommonOptions.isAbsent(run)) {
      String backup = file.exists() ? file.remove(run, run.get(CommonOptions.BACKUP)) : null;
      return result(run, path, file.exists(), new KeyWish.Present(null, null), backup)
          .diff(Diff.attributes(KeyFacts.of(null, null), KeyFacts.of(null, null)))
          .build();
    }
    try {
      return present(run, path, file, content);
    } catch (CryptoException e) {
      throw new ModuleFailure(e.getMessage());
    }
  }

  private static Result present(ModuleRun run, String path, ManagedFile file, byte[] content) {
    KeyWish wish = wish(run);
    KeyWish.Present before = wish.read(content);
    KeyWish.Action action = wish.decide(before);
    KeyWish.Present after = before;
    String backup = null;
    if (action != KeyWish.Action.KEEP) {
      requireKnownCipher(run, wish);
      if (!run.checkMode()) {
        after = made(wish, action, before);
        backup = file.write(run, after.file(), run.get(CommonOptions.BACKUP));
      }
    }
    boolean changed = action != KeyWish.Action.KEEP || file.setAttributes(run);
    Result.Builder result = result(run, path, changed, after, backup);
    if (run.diffMode()) {
      result.diff(
          Diff.attributes(
              KeyFacts.of(before.file(), before.key()), KeyFacts.of(after.file(), after.key())));
    }
    return result.build();
  }

  private static KeyWish wish(ModuleRun run) {
    String format = run.get(FORMAT);
    KeyType type = KeyType.of(run.get(TYPE));
    return new KeyWish(
        type,
        run.get(SIZE).intValue(),
        type == KeyType.ECC ? Curve.of(run.get(CURVE)) : null,
        run.get(PASSPHRASE),
        format.startsWith("auto") ? null : KeyFormat.of(format),
        format.equals("auto_ignore"),
        run.get(FORMAT_MISMATCH).equals("convert"),
        run.get(CommonOptions.FORCE) ? Regenerate.ALWAYS : Regenerate.of(run.get(REGENERATE)));
  }

  private static void requireKnownCipher(ModuleRun run, KeyWish wish) {
    boolean encrypted = wish.passphrase() != null && !wish.passphrase().isEmpty();
    if (encrypted && !run.get(CIPHER).equals("auto")) {
      throw new CryptoException("Cryptography backend can only use \"auto\" for cipher option.");
    }
  }

  private static KeyWish.Present made(KeyWish wish, KeyWish.Action action, KeyWish.Present before) {
    PrivateKey key =
        action == KeyWish.Action.CONVERT
            ? before.key()
            : new KeyGenerator().generate(wish.type(), wish.size(), wish.curve());
    return new KeyWish.Present(wish.write(key), key);
  }

  private static Result.Builder result(
      ModuleRun run, String path, boolean changed, KeyWish.Present present, String backup) {
    PrivateKey key = present.key();
    Result.Builder result =
        Result.changed(changed)
            .put("filename", path)
            .put("size", run.get(SIZE))
            .put("type", run.get(TYPE))
            .put("fingerprint", key == null ? null : Fingerprint.all(key.publicKey().der()));
    if (run.get(TYPE).equals("ECC")) {
      result.put("curve", run.get(CURVE));
    }
    if (backup != null) {
      result.put("backup_file", backup);
    }
    if (run.get(CommonOptions.RETURN_CONTENT)) {
      result.put("privatekey", present.file() == null ? null : text(present.file()));
    }
    return result;
  }

  /** Raw keys are no text: they are returned in base64. */
  private static String text(byte[] file) {
    return KeyFormat.of(file) == KeyFormat.RAW
        ? Base64.getEncoder().encodeToString(file)
        : new String(file, StandardCharsets.UTF_8);
  }
}
