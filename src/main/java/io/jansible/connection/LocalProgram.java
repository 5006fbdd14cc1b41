package io.jansible.connection;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A process of this machine; two threads read what it says. */
final class LocalProgram implements Program {
  private static final int BUFFER = 1 << 15;

  private final Process process;
  private final OutputStream input;

  /**
   * @param atEnd is told the exit status when both streams have ended
   */
  LocalProgram(Process process, Events events, IntConsumer atEnd) {
    this.process = process;
    this.input = new BufferedOutputStream(process.getOutputStream(), BUFFER);
    var open = new AtomicInteger(2);
    read(process.getInputStream(), events::output, atEnd, open);
    read(process.getErrorStream(), events::error, atEnd, open);
  }

  @Override
  public OutputStream input() {
    return input;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private interface Ear {
    void hear(byte[] bytes, int offset, int length);
  }

  private void read(InputStream stream, Ear ear, IntConsumer atEnd, AtomicInteger open) {
    var thread = new Thread(() -> read(stream, ear, () -> ended(atEnd, open)), "local shell");
    thread.setDaemon(true);
    thread.start();
  }

  private static void read(InputStream stream, Ear ear, Runnable atEnd) {
    byte[] buffer = new byte[BUFFER];
    try (stream) {
      int count;
      while ((count = stream.read(buffer)) >= 0) {
        ear.hear(buffer, 0, count);
      }
    } catch (IOException e) {
      // The process is gone, and its streams with it: the same as their end.
    } finally {
      atEnd.run();
    }
  }

  /** When both streams ended, so that the last words on either are heard before. */
  private void ended(IntConsumer atEnd, AtomicInteger open) {
    if (open.decrementAndGet() > 0) {
      return;
    }
    try {
      atEnd.accept(process.waitFor());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
