package io.jansible.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One request that was sent, and what has come back of its answer so far. */
final class Exchange {
  private final String tag;
  private final OutputStream sink;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  /** Marks that are still to come on standard output: the end, and a contained script's relay. */
  private int outputMarks;

  private int errorMarks = 1;
  private long status;
  private long relay = -1;
  private volatile IOException localFailure;
  private long sent;

  /** Written by the thread of standard output only, before its last mark. */
  private long poured;

  private ConnectionException lost;

  Exchange(String tag, boolean contained, OutputStream sink) {
    this.tag = tag;
    this.outputMarks = contained ? 2 : 1;
    this.sink = sink;
  }

  byte[] mark() {
    return tag.getBytes(StandardCharsets.US_ASCII);
  }

  /** Takes a piece of the answer; keeps nothing of the array. */
  void data(AnswerScanner.Side side, byte[] bytes, int offset, int length) {
    if (side == AnswerScanner.Side.OUTPUT && sink != null) {
      pour(bytes, offset, length);
      return;
    }
    synchronized (this) {
      (side == AnswerScanner.Side.OUTPUT ? output : error).write(bytes, offset, length);
    }
  }

  private void pour(byte[] bytes, int offset, int length) {
    if (localFailure == null) {
      try {
        sink.write(bytes, offset, length);
        poured += length;
      } catch (IOException e) {
        localFailure = e;
      }
    }
  }

  /** Whether a stream has nothing more for this exchange after one more mark. */
  synchronized boolean isLast(AnswerScanner.Side side) {
    return (side == AnswerScanner.Side.OUTPUT ? outputMarks : errorMarks) == 1;
  }

  /** Takes a mark: {@code b} with the relay's process, {@code e} with the status, or without. */
  synchronized void mark(AnswerScanner.Side side, byte kind, long number) {
    if (side == AnswerScanner.Side.ERROR) {
      errorMarks--;
    } else {
      outputMarks--;
      if (kind == 'b') {
        relay = number;
      } else {
        status = number;
      }
    }
    if (isComplete()) {
      notifyAll();
    }
  }

  synchronized boolean isComplete() {
    return outputMarks + errorMarks == 0;
  }

  /** No more will come. */
  synchronized void lose(ConnectionException reason) {
    if (!isComplete() && lost == null) {
      lost = reason;
      notifyAll();
    }
  }

  synchronized long relay() {
    return relay;
  }

  /** What came so far on both streams. */
  synchronized String textSoFar() {
    return output.toString(StandardCharsets.UTF_8) + error.toString(StandardCharsets.UTF_8);
  }

  /** What a start brought back as its status: the shell's process id. */
  synchronized long number() {
    return status;
  }

  /**
   * Waits for the end.
   *
   * @param limit null: for ever
   * @return whether it came in time
   * @throws ConnectionException when it cannot come any more
   */
  synchronized boolean await(Duration limit) {
    long end = limit == null ? Long.MAX_VALUE : System.nanoTime() + limit.toNanos();
    try {
      while (!isComplete() && lost == null) {
        long left = limit == null ? 0 : end - System.nanoTime();
        if (limit != null && left <= 0) {
          return false;
        }
        wait(left / 1_000_000, (int) (left % 1_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException("interrupted while waiting for the machine's answer", e);
    }
    if (lost != null) {
      throw lost.at(lost);
    }
    return true;
  }

  /** What was wrong with the input on this side, or null. */
  synchronized void inputFailed(IOException failure) {
    localFailure = failure;
  }

  /** How many bytes the request took. */
  void sent(long bytes) {
    sent = bytes;
  }

  long sent() {
    return sent;
  }

  /** How many bytes of output and error came. */
  synchronized long received() {
    return poured + output.size() + error.size();
  }

  /**
   * The whole answer.
   *
   * @throws UncheckedIOException when the input could not be read or the sink not be written
   */
  synchronized Reply reply() {
    if (localFailure != null) {
      throw new UncheckedIOException(localFailure);
    }
    return new Reply((int) status, output.toByteArray(), error.toByteArray(), false);
  }

  /** The answer of a script that was killed. */
  synchronized Reply replySoFar(int killed) {
    return new Reply(killed, output.toByteArray(), error.toByteArray(), true);
  }
}
