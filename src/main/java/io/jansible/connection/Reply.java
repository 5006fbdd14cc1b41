package io.jansible.connection;

import java.nio.charset.StandardCharsets;

/** What a request brought back: exit status (128 + n after signal n), output and error apart. */
public record Reply(int status, byte[] output, byte[] error, boolean timedOut) {
  public String outputText() {
    return new String(output, StandardCharsets.UTF_8);
  }

  public String errorText() {
    return new String(error, StandardCharsets.UTF_8);
  }

  public boolean ok() {
    return status == 0 && !timedOut;
  }
}
