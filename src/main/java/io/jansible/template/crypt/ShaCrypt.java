package io.jansible.template.crypt;

import io.jansible.template.TemplateException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** {@code $5$} and {@code $6$}: many rounds of SHA-256 or SHA-512. */
public final class ShaCrypt {
  private static final long USUAL_ROUNDS = 5000;

  private final boolean large;
  private final MessageDigest sha;

  public ShaCrypt(boolean large) {
    this.large = large;
    this.sha = CryptText.digest(large ? "SHA-512" : "SHA-256");
  }

  public String hash(String password, String salt, long rounds) {
    if (rounds < 1000 || rounds > 999_999_999) {
      throw new TemplateException("rounds must be between 1000 and 999999999");
    }
    byte[] key = password.getBytes(StandardCharsets.UTF_8);
    byte[] salted = salt.getBytes(StandardCharsets.UTF_8);
    byte[] digest = start(key, salted);
    byte[] p = CryptText.repeated(digestOf(key, key.length), key.length);
    byte[] s = CryptText.repeated(digestOf(salted, 16 + (digest[0] & 255)), salted.length);
    for (long i = 0; i < rounds; i++) {
      digest = round(i, digest, p, s);
    }
    String written = rounds == USUAL_ROUNDS ? "" : "rounds=" + rounds + "$";
    return (large ? "$6$" : "$5$")
        + written
        + salt
        + "$"
        + (large ? text512(digest) : text256(digest));
  }

  private byte[] start(byte[] key, byte[] salt) {
    sha.update(key);
    sha.update(salt);
    sha.update(key);
    byte[] alternate = sha.digest();
    sha.update(key);
    sha.update(salt);
    sha.update(CryptText.repeated(alternate, key.length));
    for (int i = key.length; i > 0; i >>= 1) {
      sha.update((i & 1) == 1 ? alternate : key);
    }
    return sha.digest();
  }

  private byte[] digestOf(byte[] part, int times) {
    for (int i = 0; i < times; i++) {
      sha.update(part);
    }
    return sha.digest();
  }

  private byte[] round(long i, byte[] digest, byte[] p, byte[] s) {
    sha.update((i & 1) == 1 ? p : digest);
    if (i % 3 != 0) {
      sha.update(s);
    }
    if (i % 7 != 0) {
      sha.update(p);
    }
    sha.update((i & 1) == 1 ? digest : p);
    return sha.digest();
  }

  private static void append(byte[] d, int a, int b, int c, StringBuilder out) {
    CryptText.append((d[a] & 255) << 16 | (d[b] & 255) << 8 | d[c] & 255, 4, out);
  }

  private static String text256(byte[] d) {
    StringBuilder out = new StringBuilder();
    int a = 0;
    int b = 10;
    int c = 20;
    for (int i = 0; i < 10; i++) {
      append(d, a, b, c, out);
      int next = a;
      a = c + 1;
      c = b + 1;
      b = next + 1;
    }
    CryptText.append((d[31] & 255) << 8 | d[30] & 255, 3, out);
    return out.toString();
  }

  private static String text512(byte[] d) {
    StringBuilder out = new StringBuilder();
    int a = 0;
    int b = 21;
    int c = 42;
    for (int i = 0; i < 21; i++) {
      append(d, a, b, c, out);
      int next = a;
      a = b + 1;
      b = c + 1;
      c = next + 1;
    }
    CryptText.append(d[63] & 255, 2, out);
    return out.toString();
  }
}
