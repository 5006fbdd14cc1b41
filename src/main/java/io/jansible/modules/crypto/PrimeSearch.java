package io.jansible.modules.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Finds large primes on all processors at once: this is nearly all of the time that making an RSA
 * key costs. Each worker looks through a window {@code start, start + step, start + 2 step, …} with
 * a random start, sieved by the small primes, as OpenSSL and the JDK do.
 */
final class PrimeSearch {
  private static final int WINDOW = 8192;

  /** The JDK's own measure for a probable prime: 2^-100, and never less than a Lucas test. */
  private static final int CERTAINTY = 100;

  private final int[] smallPrimes = smallPrimes(1 << 16);
  private final BigInteger step;
  private final Supplier<BigInteger> start;
  private final Predicate<BigInteger> fits;
  private final int wanted;
  private final List<BigInteger> found = new CopyOnWriteArrayList<>();

  private PrimeSearch(
      BigInteger step, Supplier<BigInteger> start, Predicate<BigInteger> fits, int wanted) {
    this.step = step;
    this.start = start;
    this.fits = fits;
    this.wanted = wanted;
  }

  /**
   * Primes of a size that are independent of each other and whose two highest bits are set, so that
   * the product of two of them has the sum of their sizes.
   */
  static List<BigInteger> find(
      int bits, int count, Predicate<BigInteger> fits, SecureRandom random) {
    Supplier<BigInteger> start =
        () -> new BigInteger(bits, random).setBit(bits - 1).setBit(bits - 2).setBit(0);
    return new PrimeSearch(BigInteger.TWO, start, p -> p.bitLength() == bits && fits.test(p), count)
        .search();
  }

  /** A prime of a size that is one more than a multiple of {@code divisor}. */
  static BigInteger above(BigInteger divisor, int bits, SecureRandom random) {
    BigInteger step = divisor.shiftLeft(1);
    Supplier<BigInteger> start =
        () -> {
          BigInteger any = new BigInteger(bits, random).setBit(bits - 1);
          return any.subtract(any.mod(step)).add(BigInteger.ONE);
        };
    return new PrimeSearch(step, start, p -> p.bitLength() == bits, 1).search().get(0);
  }

  private List<BigInteger> search() {
    IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .parallel()
        .forEach(worker -> work());
    return found.subList(0, wanted);
  }

  private void work() {
    while (found.size() < wanted) {
      BigInteger first = start.get();
      boolean[] composite = sieve(first);
      boolean hit = false;
      // Never two primes from one window: they would be near each other, and RSA broken.
      for (int i = 0; i < WINDOW && !hit && found.size() < wanted; i++) {
        hit = !composite[i] && isPrime(first.add(step.multiply(BigInteger.valueOf(i))));
      }
    }
  }

  /** Fermat's test to base two settles nearly every composite; the real test follows. */
  private boolean isPrime(BigInteger candidate) {
    BigInteger power = BigInteger.TWO.modPow(candidate.subtract(BigInteger.ONE), candidate);
    boolean prime =
        power.equals(BigInteger.ONE)
            && fits.test(candidate)
            && candidate.isProbablePrime(CERTAINTY);
    if (prime) {
      found.add(candidate);
    }
    return prime;
  }

  /** Marks every place of the window that a small prime divides. */
  private boolean[] sieve(BigInteger first) {
    boolean[] composite = new boolean[WINDOW];
    int[] firstWords = words(first);
    int[] stepWords = words(step);
    for (int prime : smallPrimes) {
      int stride = remainder(stepWords, prime);
      if (stride == 0) {
        continue;
      }
      long place = (long) (prime - remainder(firstWords, prime)) * inverse(stride, prime) % prime;
      for (int i = (int) place; i < WINDOW; i += prime) {
        composite[i] = true;
      }
    }
    return composite;
  }

  private static int[] words(BigInteger number) {
    int[] words = new int[(number.bitLength() + 31) / 32];
    BigInteger rest = number;
    for (int i = words.length - 1; i >= 0; i--) {
      words[i] = rest.intValue();
      rest = rest.shiftRight(32);
    }
    return words;
  }

  private static int remainder(int[] words, int prime) {
    long remainder = 0;
    for (int word : words) {
      remainder = (remainder << 32 | word & 0xffffffffL) % prime;
    }
    return (int) remainder;
  }

  /** By Fermat: a^(p-2) is the inverse of a modulo p. */
  private static long inverse(int value, int prime) {
    long result = 1;
    long base = value;
    for (int exponent = prime - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        result = result * base % prime;
      }
      base = base * base % prime;
    }
    return result;
  }

  private static int[] smallPrimes(int limit) {
    boolean[] composite = new boolean[limit];
    IntStream.Builder primes = IntStream.builder();
    for (int i = 3; i < limit; i += 2) {
      if (!composite[i]) {
        primes.add(i);
        for (long multiple = (long) i * i; multiple < limit; multiple += 2L * i) {
          composite[(int) multiple] = true;
        }
      }
    }
    return primes.build().toArray();
  }
}
