package io.jansible.modules.crypto;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHAKEDigest;

/** Digests of keys and certificates as people compare them: hexadecimal bytes between colons. */
final class Fingerprint {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private Fingerprint() {}

  /** By every algorithm that Python's hashlib guarantees, under its names. */
  static Map<String, Object> all(byte[] content) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("blake2b", of(new Blake2bDigest(512), content));
    all.put("blake2s", of(new Blake2sDigest(256), content));
    all.put("md5", of(new MD5Digest(), content));
    all.put("sha1", of(new SHA1Digest(), content));
    all.put("sha224", of(new SHA224Digest(), content));
    all.put("sha256", sha256(content));
    all.put("sha384", of(new SHA384Digest(), content));
    for (int bits : new int[] {224, 256, 384, 512}) {
      all.put("sha3_" + bits, of(new SHA3Digest(bits), content));
    }
    all.put("sha512", of(new SHA512Digest(), content));
    // Ansible takes 32 bytes of the functions that have no length of their own.
    all.put("shake_128", of(new SHAKEDigest(128), content));
    all.put(
        "shake_256", colons(java.util.Arrays.copyOf(digest(new SHAKEDigest(256), content), 32)));
    return all;
  }

  static String sha256(byte[] content) {
    return of(new SHA256Digest(), content);
  }

  private static String of(Digest digest, byte[] content) {
    return colons(digest(digest, content));
  }

  private static byte[] digest(Digest digest, byte[] content) {
    byte[] result = new byte[digest.getDigestSize()];
    digest.update(content, 0, content.length);
    digest.doFinal(result, 0);
    return result;
  }

  /** Hexadecimal bytes between colons. */
  static String colons(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 3);
    for (byte b : bytes) {
      if (text.length() > 0) {
        text.append(':');
      }
      text.append(DIGITS[b >> 4 & 15]).append(DIGITS[b & 15]);
    }
    return text.toString();
  }
}
