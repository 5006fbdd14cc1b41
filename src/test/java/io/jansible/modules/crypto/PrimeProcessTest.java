package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimeProcessTest {
  @Test
  void anotherJvmFindsPrimes() throws Exception {
    List<BigInteger> primes = PrimeProcess.find(256, 2);
    assertThat(primes)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(prime -> prime.bitLength() == 256 && prime.isProbablePrime(64));
  }

  @Test
  void smallPrimesAreFoundHere() {
    assertThat(PrimeProcess.isQuicker(1024)).isFalse();
  }
}
