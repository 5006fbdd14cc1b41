package io.jansible.connection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Events that are handed on, and of which the end of standard error is remembered. */
final class LastWords implements Program.Events {
  private static final int KEPT = 8192;

  private final Program.Events next;
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  LastWords(Program.Events next) {
    this.next = next;
  }

  synchronized String text() {
    return error.toString(StandardCharsets.UTF_8).strip();
  }

  @Override
  public void output(byte[] bytes, int offset, int length) {
    next.output(bytes, offset, length);
  }

  @Override
  public void error(byte[] bytes, int offset, int length) {
    synchronized (this) {
      if (error.size() + length > KEPT) {
        error.reset();
      }
      error.write(bytes, offset, Math.min(length, KEPT));
    }
    next.error(bytes, offset, length);
  }

  @Override
  public void ended(String reason) {
    next.ended(reason);
  }

  @Override
  public void lost(ConnectionException failure) {
    next.lost(failure);
  }
}
