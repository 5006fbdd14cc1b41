package io.jansible.connection;

import java.io.ByteArrayOutputStream;

/** A stream of an answer, kept whole while it fits into memory, and only counted when not. */
final class HeldBytes {
  /** A text, its lines and what is printed of them are copies; several hosts answer at a time. */
  private static final int SHARE = 12;

  private final long most;
  private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long size;

  HeldBytes() {
    this(Math.min(Runtime.getRuntime().maxMemory() / SHARE, Integer.MAX_VALUE - 64));
  }

  HeldBytes(long most) {
    this.most = most;
  }

  void add(byte[] more, int offset, int length) {
    size += length;
    if (bytes == null) {
      return;
    }
    if (size > most) {
      bytes = null;
      return;
    }
    try {
      bytes.write(more, offset, length);
    } catch (OutOfMemoryError e) {
      bytes = null; // this thread serves a connection, and must go on
    }
  }

  /** How many bytes came. */
  long size() {
    return size;
  }

  /**
   * The bytes that came.
   *
   * @throws AnswerTooLargeException when they do not fit
   */
  byte[] whole() {
    if (bytes == null) {
      throw new AnswerTooLargeException(size, most);
    }
    return bytes.toByteArray();
  }
}
