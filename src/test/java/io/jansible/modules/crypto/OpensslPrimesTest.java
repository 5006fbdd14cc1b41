package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpensslPrimesTest {
  /** 2^64 - 59 and 2^64 - 83, which are primes. */
  private static final String FIRST = "FFFFFFFFFFFFFFC5";

  private static final String SECOND = "FFFFFFFFFFFFFFAD";

  @TempDir private Path directory;

  /** A program that says one text first and another from then on. */
  private String openssl(String first, String then) throws IOException {
    Path program = directory.resolve("openssl");
    String script =
        "#!/bin/sh\n[ \"$*\" = 'prime -generate -bits 64 -hex' ] || exit 1\n"
            + "if mkdir %1$s/asked 2>/dev/null; then echo '%2$s'; else echo '%3$s'; fi\n";
    Files.writeString(program, script.formatted(directory, first, then));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program.toString();
  }

  @Test
  void takesWhatEachProgramFinds() throws IOException {
    List<BigInteger> primes = OpensslPrimes.find(openssl(FIRST, SECOND), 64, 2);

    assertThat(primes)
        .containsExactlyInAnyOrder(new BigInteger(FIRST, 16), new BigInteger(SECOND, 16));
  }

  @Test
  void believesNothingThatIsNoPrimeOfTheSize() throws IOException {
    for (String wrong : List.of("", "no", "FFFFFFFFFFFFFFC7", "FFFFFFFB", FIRST)) {
      String program = openssl(FIRST, wrong);
      assertThatThrownBy(() -> OpensslPrimes.find(program, 64, 2)).isInstanceOf(IOException.class);
      Files.deleteIfExists(directory.resolve("asked"));
    }
  }

  @Test
  void saysThatThereIsNone() {
    String program = directory.resolve("none").toString();
    assertThatThrownBy(() -> OpensslPrimes.find(program, 64, 2)).isInstanceOf(IOException.class);
  }
}
