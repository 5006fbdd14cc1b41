package io.jansible.template.crypt;

import java.math.BigInteger;

/** The fraction of pi in 32-bit words, which Blowfish starts from. */
final class PiDigits {
  private PiDigits() {}

  /** By Machin: pi is 16 arctan(1/5) - 4 arctan(1/239). */
  static int[] words(int count) {
    int bits = 32 * count + 64;
    BigInteger pi =
        arctan(5, bits).shiftLeft(4).subtract(arctan(239, bits).shiftLeft(2)).shiftRight(64);
    int[] words = new int[count];
    for (int i = 0; i < count; i++) {
      words[i] = pi.shiftRight(32 * (count - 1 - i)).intValue();
    }
    return words;
  }

  /** The arcus tangent of one over a number, times two to the power of bits. */
  private static BigInteger arctan(int of, int bits) {
    BigInteger square = BigInteger.valueOf((long) of * of);
    BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(of));
    BigInteger sum = power;
    for (int i = 3; power.signum() != 0; i += 2) {
      power = power.divide(square);
      BigInteger term = power.divide(BigInteger.valueOf(i));
      sum = i % 4 == 3 ? sum.subtract(term) : sum.add(term);
    }
    return sum;
  }
}
