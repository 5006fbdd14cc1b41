package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Locale;
import java.util.ServiceLoader;

/** Digests by the names that Python's hashlib and OpenSSL have for them, in any case. */
final class Digests {
  private Digests() {}

  /**
   * A new digest.
   *
   * @throws TemplateException in Python's words when there is none of that name
   */
  static MessageDigest named(String kind) {
    String name = javaName(kind.toLowerCase(Locale.ROOT));
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException notBuiltIn) {
      return fromLibrary(name, kind);
    }
  }

  /**
   * The rarer ones come with the cryptography library, which is only looked for when one is named.
   */
  private static MessageDigest fromLibrary(String name, String kind) {
    for (Provider provider : ServiceLoader.load(Provider.class)) {
      Provider.Service service = provider.getService("MessageDigest", name);
      if (service != null) {
        try {
          return MessageDigest.getInstance(name, provider);
        } catch (NoSuchAlgorithmException withdrawn) {
          throw new IllegalStateException(withdrawn);
        }
      }
    }
    throw new TemplateException("unsupported hash type " + kind);
  }

  private static String javaName(String kind) {
    return switch (kind) {
      case "md5" -> "MD5";
      case "sha1" -> "SHA-1";
      case "sha224", "sha256", "sha384", "sha512" -> "SHA-" + kind.substring(3);
      case "sha-1", "sha-224", "sha-256", "sha-384", "sha-512" -> "SHA-" + kind.substring(4);
      case "sha3_224", "sha3_256", "sha3_384", "sha3_512" -> "SHA3-" + kind.substring(5);
      case "sha3-224", "sha3-256", "sha3-384", "sha3-512" -> "SHA3-" + kind.substring(5);
      case "sha512_224", "sha512_256", "sha512-224", "sha512-256" -> "SHA-512/" + kind.substring(7);
      case "blake2b", "blake2b512" -> "BLAKE2B-512";
      case "blake2s", "blake2s256" -> "BLAKE2S-256";
      case "ripemd160", "ripemd", "rmd160" -> "RIPEMD160";
      case "sm3" -> "SM3";
      case "whirlpool" -> "WHIRLPOOL";
      default -> "no such digest";
    };
  }
}
