package io.jansible.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Words that no output contains by accident or can foresee. */
final class Nonce {
  private static final Path KERNEL = Path.of("/dev/urandom");
  private static final int BYTES = 12;

  private Nonce() {}

  /** 24 random hexadecimal digits; from the kernel, because loading SecureRandom takes 40 ms. */
  static String next() {
    byte[] bytes = new byte[BYTES];
    try (InputStream in = Files.newInputStream(KERNEL)) {
      if (in.readNBytes(bytes, 0, BYTES) < BYTES) {
        new SecureRandom().nextBytes(bytes);
      }
    } catch (IOException e) {
      new SecureRandom().nextBytes(bytes);
    }
    return HexFormat.of().formatHex(bytes);
  }
}
