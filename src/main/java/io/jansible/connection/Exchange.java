package io.jansible.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One request that was sent, and what has come back of its answer so far. */
final class Exchange {
  private final String tag;
  private final OutputStream sink;
  private final HeldBytes output = new HeldBytes();
  private final HeldBytes error = new HeldBytes();

  /** Marks that are still to come on standard output: of a contained script two, the end last. */
  private int outputMarks;

  private int errorMarks = 1;
  private long status = 128 + 9;
  private boolean scriptEnded;
  private long lastHeard;
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
      (side == AnswerScanner.Side.OUTPUT ? output : error).add(bytes, offset, length);
      lastHeard = System.nanoTime();
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

  /** Whether a stream has nothing more for this exchange after a mark of this kind. */
  synchronized boolean isLast(AnswerScanner.Side side, byte kind) {
    return kind == 'd' || (side == AnswerScanner.Side.OUTPUT ? outputMarks : errorMarks) == 1;
  }

  /**
   * Takes a mark: {@code e} with the status of a script that ended, or {@code d} when nothing holds
   * the output of a contained one any more.
   */
  synchronized void mark(AnswerScanner.Side side, byte kind, long number) {
    if (side == AnswerScanner.Side.ERROR) {
      errorMarks = 0;
    } else if (kind == 'd') {
      outputMarks = 0;
    } else {
      outputMarks--;
      status = number;
      scriptEnded = true;
    }
    lastHeard = System.nanoTime();
    notifyAll();
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

  /** What came so far on both streams. */
  synchronized String textSoFar() {
    return new String(output.whole(), StandardCharsets.UTF_8)
        + new String(error.whole(), StandardCharsets.UTF_8);
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
  boolean await(Duration limit) {
    return await(limit, null);
  }

  /**
   * Waits for the end, or for the end of the script when what it left behind holds its output.
   *
   * @param limit null: for ever
   * @param silence how long to listen after the script's end while nothing more is said; null: for
   *     ever
   * @return false when it did not end in time
   * @throws ConnectionException when it cannot come any more
   */
  synchronized boolean await(Duration limit, Duration silence) {
    long start = System.nanoTime();
    try {
      while (!isComplete() && lost == null) {
        long left = left(limit, start);
        boolean listening = silence != null && scriptEnded;
        if (listening) {
          left = Math.min(left, left(silence, lastHeard));
        }
        if (left <= 0) {
          return listening;
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

  /** How many nanoseconds are left of a limit that began then. */
  private static long left(Duration limit, long start) {
    return limit == null ? Long.MAX_VALUE : start + limit.toNanos() - System.nanoTime();
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
   * @throws AnswerTooLargeException when it does not fit into memory
   */
  synchronized Reply reply() {
    if (localFailure != null) {
      throw new UncheckedIOException(localFailure);
    }
    return new Reply(exitStatus(), output.whole(), error.whole(), false);
  }

  /** The node's loop says 256 + n where a signal ended a script. */
  private int exitStatus() {
    return (int) (status > 256 ? 256 - status : status);
  }

  /** The answer of a script that was killed. */
  synchronized Reply replySoFar(int killed) {
    return new Reply(killed, output.whole(), error.whole(), true);
  }
}
