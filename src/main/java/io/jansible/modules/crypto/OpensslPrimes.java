package io.jansible.modules.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Primes from this machine's openssl, where it has one: for those of an RSA key of 4096 bits it
 * takes a third of a JVM's time. Each comes through a pipe, from a program of its own at the same
 * time as the others.
 */
final class OpensslPrimes {
  private OpensslPrimes() {}

  /**
   * Independent primes with their two highest bits set, as {@link PrimeSearch#find} finds them.
   *
   * @throws IOException when there is no openssl, or it answers otherwise
   */
  static List<BigInteger> find(int bits, int count) throws IOException {
    return find("openssl", bits, count);
  }

  static List<BigInteger> find(String program, int bits, int count) throws IOException {
    List<Process> searches = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        searches.add(search(program, bits));
      }
      Set<BigInteger> primes = new LinkedHashSet<>();
      for (Process search : searches) {
        primes.add(read(search, bits));
      }
      if (primes.size() != count) {
        throw new IOException(program + " found one prime twice");
      }
      return List.copyOf(primes);
    } finally {
      searches.forEach(Process::destroy);
    }
  }

  private static Process search(String program, int bits) throws IOException {
    Process process =
        new ProcessBuilder(program, "prime", "-generate", "-bits", Integer.toString(bits), "-hex")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    return process;
  }

  /** What says it is openssl may be anything: it is believed nothing that is not so. */
  private static BigInteger read(Process search, int bits) throws IOException {
    try (InputStream output = search.getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.US_ASCII).strip();
      BigInteger prime = new BigInteger(text, 16);
      boolean fits =
          prime.bitLength() == bits && prime.testBit(bits - 2) && prime.isProbablePrime(2);
      if (!fits) {
        throw new IOException("not a prime of " + bits + " bits");
      }
      return prime;
    } catch (NumberFormatException e) {
      throw new IOException("not a number", e);
    }
  }
}
