package io.jansible.template.value;

/** The number that Python's {@code hash()} gives for a float: its value modulo 2^61 - 1. */
final class FloatHash {
  private static final int BITS = 61;
  private static final long MODULUS = (1L << BITS) - 1;

  private FloatHash() {}

  static long of(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? 0 : value > 0 ? 314_159 : -314_159;
    }
    int exponent = value == 0 ? 0 : Math.getExponent(value) + 1;
    double mantissa = Math.scalb(Math.abs(value), -exponent);
    long hash = 0;
    while (mantissa != 0) {
      hash = hash << 28 & MODULUS | hash >> BITS - 28;
      mantissa *= 1 << 28;
      exponent -= 28;
      long part = (long) mantissa;
      mantissa -= part;
      hash += part;
      hash = hash >= MODULUS ? hash - MODULUS : hash;
    }
    int shift = exponent >= 0 ? exponent % BITS : BITS - 1 - (-1 - exponent) % BITS;
    hash = hash << shift & MODULUS | hash >> BITS - shift;
    return value < 0 ? -hash : hash;
  }
}
