package io.jansible.connection;

import java.nio.charset.StandardCharsets;

/**
 * What a request brought back, output and error apart.
 *
 * @param status the exit status; -n when signal n ended the script, 128 + n of a tidy one
 */
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
