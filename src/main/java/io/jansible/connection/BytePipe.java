package io.jansible.connection;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Bytes from one thread to another; the writer waits while the reader is far behind. */
final class BytePipe {
  private final byte[] ring = new byte[1 << 17];
  private int start;
  private int count;
  private boolean closed;

  InputStream source() {
    return new InputStream() {
      @Override
      public int read() throws InterruptedIOException {
        byte[] one = new byte[1];
        return take(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws InterruptedIOException {
        return length == 0 ? 0 : take(bytes, offset, length);
      }
    };
  }

  OutputStream sink() {
    return new OutputStream() {
      @Override
      public void write(int b) throws InterruptedIOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws InterruptedIOException {
        int done = 0;
        while (done < length) {
          done += put(bytes, offset + done, length - done);
        }
      }

      @Override
      public void close() {
        BytePipe.this.close();
      }
    };
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private synchronized int take(byte[] bytes, int offset, int length)
      throws InterruptedIOException {
    while (count == 0 && !closed) {
      await();
    }
    if (count == 0) {
      return -1;
    }
    int part = Math.min(Math.min(length, count), ring.length - start);
    System.arraycopy(ring, start, bytes, offset, part);
    start = (start + part) % ring.length;
    count -= part;
    notifyAll();
    return part;
  }

  private synchronized int put(byte[] bytes, int offset, int length) throws InterruptedIOException {
    while (count == ring.length && !closed) {
      await();
    }
    if (closed) {
      throw new InterruptedIOException("the pipe is closed");
    }
    int end = (start + count) % ring.length;
    int part = Math.min(Math.min(length, ring.length - count), ring.length - end);
    System.arraycopy(bytes, offset, ring, end, part);
    count += part;
    notifyAll();
    return part;
  }

  private void await() throws InterruptedIOException {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
