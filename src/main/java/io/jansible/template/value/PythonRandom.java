package io.jansible.template.value;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Python's random numbers from a seed: the Mersenne Twister, MT19937. */
public final class PythonRandom {
  private static final int SIZE = 624;
  private static final int SHIFT = 397;

  private final int[] state = new int[SIZE];
  private int at = SIZE;

  private PythonRandom(int[] key) {
    seed(19_650_218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(SIZE, key.length); k > 0; k--) {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1_664_525) + key[j] + j;
      i = next(i);
      j = (j + 1) % key.length;
    }
    for (int k = SIZE - 1; k > 0; k--) {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1_566_083_941) - i;
      i = next(i);
    }
    state[0] = 0x80000000;
  }

  private int next(int i) {
    if (i + 1 < SIZE) {
      return i + 1;
    }
    state[0] = state[SIZE - 1];
    return 1;
  }

  private void seed(int seed) {
    state[0] = seed;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1_812_433_253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
  }

  /** What {@code random.Random(seed)} is, for an integer, a text or bytes. */
  public static PythonRandom of(Object seed) {
    if (Numbers.isWhole(seed)) {
      return new PythonRandom(words(Numbers.big(seed).abs()));
    }
    if (seed instanceof Double real) {
      return new PythonRandom(words(BigInteger.valueOf(Math.abs(FloatHash.of(real)))));
    }
    byte[] text =
        seed instanceof byte[] bytes ? bytes : Text.of(seed).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(text);
      byte[] all = java.util.Arrays.copyOf(text, text.length + digest.length);
      System.arraycopy(digest, 0, all, text.length, digest.length);
      return new PythonRandom(words(new BigInteger(1, all)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int[] words(BigInteger number) {
    int[] words = new int[Math.max(1, (number.bitLength() + 31) / 32)];
    for (int i = 0; i < words.length; i++) {
      words[i] = number.shiftRight(32 * i).intValue();
    }
    return words;
  }

  private int word() {
    if (at == SIZE) {
      twist();
    }
    int y = state[at++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  private void twist() {
    for (int i = 0; i < SIZE; i++) {
      int y = state[i] & 0x80000000 | state[(i + 1) % SIZE] & 0x7fffffff;
      state[i] = state[(i + SHIFT) % SIZE] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
    at = 0;
  }

  /** An integer from 0 up to, not with, a limit; every value is as likely. */
  public long below(long limit) {
    int bits = 64 - Long.numberOfLeadingZeros(limit);
    long value = bits(bits);
    while (value >= limit) {
      value = bits(bits);
    }
    return value;
  }

  private long bits(int count) {
    if (count <= 32) {
      return Integer.toUnsignedLong(word()) >>> 32 - count;
    }
    long low = Integer.toUnsignedLong(word());
    return low | bits(count - 32) << 32;
  }

  /** The elements in a random order. */
  public List<Object> shuffled(List<Object> elements) {
    List<Object> list = new ArrayList<>(elements);
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, (int) below(i + 1L));
    }
    return list;
  }
}
