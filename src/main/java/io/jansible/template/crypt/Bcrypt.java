package io.jansible.template.crypt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** bcrypt: Blowfish with an expensive key schedule. */
public final class Bcrypt {
  private static final String ALPHABET =
      "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LONGEST_PASSWORD = 72;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 23;
  private static final int SUBKEYS = 18;
  private static final int BOXES = 1024;

  private final int[] p;
  private final int[] s;
  private int left;
  private int right;

  private Bcrypt() {
    int[] words = PiDigits.words(SUBKEYS + BOXES);
    p = Arrays.copyOf(words, SUBKEYS);
    s = Arrays.copyOfRange(words, SUBKEYS, words.length);
  }

  /**
   * The hash of a password.
   *
   * @param salt 22 characters of bcrypt's alphabet
   * @param cost the power of two of the number of rounds
   * @param variant 2a, 2b, 2y or 2
   */
  public static String hash(String password, String salt, int cost, String variant) {
    byte[] salted = decode(salt, SALT_BYTES);
    byte[] text = password.getBytes(StandardCharsets.UTF_8);
    byte[] key = variant.equals("2") ? text : Arrays.copyOf(text, text.length + 1);
    byte[] used = Arrays.copyOf(key, Math.min(key.length, LONGEST_PASSWORD));
    byte[] hash = new Bcrypt().run(used, salted, cost);
    return String.format("$%s$%02d$", variant, cost) + encode(salted, 22) + encode(hash, 31);
  }

  private byte[] run(byte[] key, byte[] salt, int cost) {
    expand(key, salt);
    for (long i = 0; i < 1L << cost; i++) {
      expand(key, new byte[SALT_BYTES]);
      expand(salt, new byte[SALT_BYTES]);
    }
    int[] text = words("OrpheanBeholderScryDoubt".getBytes(StandardCharsets.US_ASCII), 6);
    byte[] hash = new byte[24];
    for (int block = 0; block < 6; block += 2) {
      left = text[block];
      right = text[block + 1];
      for (int i = 0; i < 64; i++) {
        encipher();
      }
      put(left, hash, 4 * block);
      put(right, hash, 4 * block + 4);
    }
    return Arrays.copyOf(hash, HASH_BYTES);
  }

  private static void put(int word, byte[] bytes, int at) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (word >>> 24 - 8 * i);
    }
  }

  /** So many words of bytes, which are repeated as often as it takes. */
  private static int[] words(byte[] bytes, int count) {
    int[] words = new int[count];
    for (int i = 0; i < 4 * count; i++) {
      words[i / 4] = words[i / 4] << 8 | bytes[i % bytes.length] & 255;
    }
    return words;
  }

  private void expand(byte[] key, byte[] salt) {
    int[] keyWords = words(key, SUBKEYS);
    for (int i = 0; i < SUBKEYS; i++) {
      p[i] ^= keyWords[i];
    }
    int[] saltWords = words(salt, 4);
    left = 0;
    right = 0;
    int at = 0;
    for (int i = 0; i < SUBKEYS + BOXES; i += 2) {
      left ^= saltWords[at];
      right ^= saltWords[at + 1];
      at = (at + 2) % 4;
      encipher();
      int[] target = i < SUBKEYS ? p : s;
      int offset = i < SUBKEYS ? i : i - SUBKEYS;
      target[offset] = left;
      target[offset + 1] = right;
    }
  }

  private void encipher() {
    int l = left ^ p[0];
    int r = right;
    for (int i = 1; i <= 16; i += 2) {
      r ^= mixed(l) ^ p[i];
      l ^= mixed(r) ^ p[i + 1];
    }
    left = r ^ p[17];
    right = l;
  }

  private int mixed(int x) {
    int sum = s[x >>> 24] + s[256 + (x >>> 16 & 255)];
    return (sum ^ s[512 + (x >>> 8 & 255)]) + s[768 + (x & 255)];
  }

  private static byte[] decode(String text, int size) {
    byte[] bytes = new byte[size];
    int bits = 0;
    int held = 0;
    int at = 0;
    for (char c : text.toCharArray()) {
      held = held << 6 | ALPHABET.indexOf(c);
      bits += 6;
      if (bits >= 8 && at < size) {
        bits -= 8;
        bytes[at++] = (byte) (held >>> bits);
      }
    }
    return bytes;
  }

  private static String encode(byte[] bytes, int size) {
    StringBuilder out = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte each : bytes) {
      held = held << 8 | each & 255;
      bits += 8;
      while (bits >= 6) {
        bits -= 6;
        out.append(ALPHABET.charAt(held >>> bits & 63));
      }
    }
    if (out.length() < size) {
      out.append(ALPHABET.charAt(held << 6 - bits & 63));
    }
    return out.toString();
  }
}
