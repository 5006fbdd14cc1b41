package io.jansible.template.crypt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** {@code $1$}: a thousand rounds of MD5. */
public final class Md5Crypt {
  private static final int ROUNDS = 1000;

  private Md5Crypt() {}

  public static String hash(String password, String salt) {
    byte[] key = password.getBytes(StandardCharsets.UTF_8);
    byte[] salted = salt.getBytes(StandardCharsets.UTF_8);
    MessageDigest md5 = CryptText.digest("MD5");
    md5.update(key);
    md5.update(salted);
    md5.update(key);
    byte[] alternate = md5.digest();
    md5.update(key);
    md5.update("$1$".getBytes(StandardCharsets.UTF_8));
    md5.update(salted);
    md5.update(CryptText.repeated(alternate, key.length));
    for (int i = key.length; i > 0; i >>= 1) {
      md5.update((i & 1) == 1 || key.length == 0 ? 0 : key[0]);
    }
    byte[] digest = md5.digest();
    for (int i = 0; i < ROUNDS; i++) {
      digest = round(md5, i, digest, key, salted);
    }
    return "$1$" + salt + "$" + text(digest);
  }

  private static byte[] round(MessageDigest md5, int i, byte[] digest, byte[] key, byte[] salt) {
    md5.update((i & 1) == 1 ? key : digest);
    if (i % 3 != 0) {
      md5.update(salt);
    }
    if (i % 7 != 0) {
      md5.update(key);
    }
    md5.update((i & 1) == 1 ? digest : key);
    return md5.digest();
  }

  private static String text(byte[] d) {
    StringBuilder out = new StringBuilder();
    int[][] groups = {{0, 6, 12}, {1, 7, 13}, {2, 8, 14}, {3, 9, 15}, {4, 10, 5}};
    for (int[] g : groups) {
      CryptText.append((d[g[0]] & 255) << 16 | (d[g[1]] & 255) << 8 | d[g[2]] & 255, 4, out);
    }
    CryptText.append(d[11] & 255, 2, out);
    return out.toString();
  }
}
