package io.jansible.template.crypt;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The alphabet of crypt(3), and its digests. */
final class CryptText {
  private static final String ALPHABET =
      "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private CryptText() {}

  /** So many characters of a number, its lowest six bits first. */
  static void append(int number, int count, StringBuilder out) {
    int rest = number;
    for (int i = 0; i < count; i++) {
      out.append(ALPHABET.charAt(rest & 63));
      rest >>>= 6;
    }
  }

  static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The first bytes of a digest, repeated as often as it takes. */
  static byte[] repeated(byte[] digest, int size) {
    byte[] all = new byte[size];
    for (int i = 0; i < size; i++) {
      all[i] = digest[i % digest.length];
    }
    return all;
  }
}
