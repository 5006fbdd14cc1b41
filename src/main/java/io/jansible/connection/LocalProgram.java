package io.jansible.connection;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** A process of this machine; two threads read what it says. */
final class LocalProgram implements Program {
  private static final int BUFFER = 1 << 15;

  private final Process process;
  private final OutputStream input;

  LocalProgram(Process process, Events events) {
    this.process = process;
    this.input = new BufferedOutputStream(process.getOutputStream(), BUFFER);
    var open = new AtomicInteger(2);
    read(process.getInputStream(), events::output, events, open);
    read(process.getErrorStream(), events::error, events, open);
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

  private void read(InputStream stream, Ear ear, Events events, AtomicInteger open) {
    var thread = new Thread(() -> read(stream, ear, () -> ended(events, open)), "local shell");
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
  private void ended(Events events, AtomicInteger open) {
    if (open.decrementAndGet() == 0) {
      events.ended("the shell ended unexpectedly");
    }
  }
}
