package io.jansible.modules.crypto;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Searches primes in a JVM of its own. jansible's starts quickly because it has the simple compiler
 * only, which is wrong for this one thing: with the other, an RSA key of 4096 bits takes a fifth of
 * the time, the second JVM's start included. The primes come through a pipe.
 */
final class PrimeProcess {
  /** Below, a second JVM costs more than it gains. */
  private static final int SMALLEST = 1200;

  private PrimeProcess() {}

  /** Whether a search for primes of a size is quicker in another JVM. */
  static boolean isQuicker(int bits) {
    return bits >= SMALLEST && System.getProperty("java.vm.info", "").contains("emulated-client");
  }

  /**
   * Primes as {@link PrimeSearch#find} finds them.
   *
   * @throws IOException when there is no second JVM, or it fails
   */
  static List<BigInteger> find(int bits, int count) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=4",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx64m",
                "-cp",
                ownClasses(),
                PrimeProcess.class.getName(),
                Integer.toString(bits),
                Integer.toString(count))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.US_ASCII)) {
      process.getOutputStream().close();
      List<BigInteger> primes = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        primes.add(new BigInteger(line, Character.MAX_RADIX));
      }
      if (primes.size() != count || !process.waitFor(1, TimeUnit.MINUTES)) {
        throw new IOException("the search for primes ended early");
      }
      return primes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroy();
    }
  }

  /** The search needs nothing but this program's classes. */
  private static String ownClasses() throws IOException {
    try {
      return Path.of(PrimeProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** The other JVM: prints primes of the size and in the number that its arguments name. */
  public static void main(String[] arguments) {
    int bits = Integer.parseInt(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
    for (BigInteger prime : PrimeSearch.find(bits, count, p -> true, new SecureRandom())) {
      out.println(prime.toString(Character.MAX_RADIX));
    }
  }
}
