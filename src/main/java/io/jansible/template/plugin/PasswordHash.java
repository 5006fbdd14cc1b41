package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.crypt.Bcrypt;
import io.jansible.template.crypt.Md5Crypt;
import io.jansible.template.crypt.ShaCrypt;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The filter password_hash: hashes of passwords as crypt(3) writes them, with passlib's defaults.
 */
final class PasswordHash {
  private static final String ALPHABET =
      "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private PasswordHash() {}

  static Object apply(Call call) {
    Object rounds = call.get("rounds");
    Object ident = call.get("ident");
    String kind = scheme(call.text("hashtype"), call.keepsTypes());
    if (!Types.isText(call.value())) {
      throw PythonError.type(
          "secret must be unicode or bytes, not "
              + (call.value() == null ? "None" : Types.name(call.value())));
    }
    if (kind.equals("md5") && rounds != null) {
      throw PythonError.type("MinimalHandler.using() got an unexpected keyword argument 'rounds'");
    }
    Object size = call.get("salt_size");
    String salt =
        call.get("salt") == null || call.text("salt").isEmpty()
            ? salt(kind, size, call.evaluation().engine().outside().random())
            : call.text("salt");
    return hash(
        call.text(),
        kind,
        salt,
        rounds == null ? null : (Long) Numbers.index(rounds),
        ident == null ? null : Text.of(ident));
  }

  /**
   * The scheme that a name means: md5, sha256, sha512 or bcrypt.
   *
   * @param keepsTypes whether the words are those of 2.19 when there is none
   */
  static String scheme(String name, boolean keepsTypes) {
    return switch (name) {
      case "md5", "md5_crypt" -> "md5";
      case "sha256", "sha256_crypt" -> "sha256";
      case "sha512", "sha512_crypt" -> "sha512";
      case "blowfish", "bcrypt" -> "bcrypt";
      default ->
          throw new TemplateException(
              keepsTypes
                  ? name
                      + " is not in the list of supported passlib algorithms: md5, blowfish,"
                      + " sha256, sha512"
                  : "passlib does not support '" + name + "' algorithm");
    };
  }

  private static String salt(String kind, Object asked, RandomGenerator chance) {
    int usual = kind.equals("md5") ? 8 : kind.equals("bcrypt") ? 22 : 16;
    int size = asked == null ? usual : (int) Numbers.index(asked);
    StringBuilder salt = new StringBuilder();
    for (int i = 0; i < size; i++) {
      salt.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
    }
    return salt.toString();
  }

  /**
   * The hash of a password.
   *
   * @param kind a {@link #scheme}
   * @param rounds null for passlib's number
   * @param ident bcrypt's variant: 2, 2a, 2b, 2y; null for 2b
   */
  static String hash(String password, String kind, String salt, Long rounds, String ident) {
    check(salt, kind);
    return switch (kind) {
      case "md5" -> Md5Crypt.hash(password, salt);
      case "sha256" -> new ShaCrypt(false).hash(password, salt, rounds == null ? 535_000 : rounds);
      case "sha512" -> new ShaCrypt(true).hash(password, salt, rounds == null ? 656_000 : rounds);
      default ->
          Bcrypt.hash(password, salt, rounds == null ? 12 : rounds.intValue(), variant(ident));
    };
  }

  private static String variant(String ident) {
    if (ident == null) {
      return "2b";
    }
    String plain = ident.replace("$", "");
    if (!List.of("2", "2a", "2b", "2y").contains(plain)) {
      throw new TemplateException("invalid ident: '" + ident + "'");
    }
    return plain;
  }

  private static void check(String salt, String kind) {
    for (char c : salt.toCharArray()) {
      if (ALPHABET.indexOf(c) < 0) {
        throw new TemplateException("invalid characters in salt");
      }
    }
    int most = kind.startsWith("md5") ? 8 : kind.startsWith("sha") ? 16 : 22;
    boolean exact = kind.equals("bcrypt");
    if (salt.length() > most || exact && salt.length() < most) {
      throw new TemplateException(
          "Could not hash the secret: salt too %s (%s requires %s %d chars)"
              .formatted(
                  salt.length() > most ? "large" : "small",
                  exact ? "bcrypt" : kind + "_crypt",
                  exact ? "exactly" : "<=",
                  most));
    }
  }
}
