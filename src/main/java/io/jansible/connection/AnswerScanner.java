package io.jansible.connection;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * Cuts one stream of a shell into the answers of the exchanges that wait for them, wherever the
 * stream's pieces begin and end. Bytes that no exchange waits for are dropped.
 */
final class AnswerScanner {
  /** A mark's kind, up to 19 digits and the newline. */
  private static final int TAIL = 21;

  /** Which of a shell's two streams it is. */
  enum Side {
    OUTPUT,
    ERROR;
  }

  private final Side side;
  private final Queue<Exchange> waiting = new ArrayDeque<>();
  private Exchange current;
  private byte[] mark;
  private byte[] held = {};

  AnswerScanner(Side side) {
    this.side = side;
  }

  synchronized void expect(Exchange exchange) {
    if (current == null) {
      begin(exchange);
    } else {
      waiting.add(exchange);
    }
  }

  /** Takes a piece of the stream; keeps nothing of the array. */
  synchronized void accept(byte[] bytes, int offset, int length) {
    byte[] piece = bytes;
    int at = offset;
    int end = offset + length;
    if (held.length > 0) {
      piece = Arrays.copyOf(held, held.length + length);
      System.arraycopy(bytes, offset, piece, held.length, length);
      at = 0;
      end = piece.length;
      held = new byte[0];
    }
    while (at < end) {
      at = scan(piece, at, end);
    }
  }

  synchronized void lose(ConnectionException reason) {
    if (current != null) {
      current.lose(reason);
    }
    waiting.forEach(each -> each.lose(reason));
  }

  private void begin(Exchange exchange) {
    current = exchange;
    mark = exchange == null ? null : exchange.mark();
  }

  /** Hands on what comes before the next mark, then the mark; returns where to go on. */
  private int scan(byte[] bytes, int from, int end) {
    if (current == null) {
      return end;
    }
    int at = from;
    while (at < end && !startsMark(bytes, at, end)) {
      at++;
    }
    if (at > from) {
      current.data(side, bytes, from, at - from);
    }
    return at == end ? end : mark(bytes, at, end);
  }

  private boolean startsMark(byte[] bytes, int at, int end) {
    if (bytes[at] != mark[0]) {
      return false;
    }
    int length = Math.min(mark.length, end - at);
    return Arrays.equals(bytes, at, at + length, mark, 0, length);
  }

  private int mark(byte[] bytes, int start, int end) {
    int at = start + mark.length + 1;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - start - mark.length < TAIL) {
      at++;
    }
    if (at >= end) {
      held = Arrays.copyOfRange(bytes, start, end);
      return end;
    }
    byte kind = bytes[start + mark.length];
    if (bytes[at] != '\n' || kind != 'e' && kind != 'd') {
      current.data(side, bytes, start, mark.length);
      return start + mark.length;
    }
    arrived(kind, number(bytes, start + mark.length + 1, at));
    return at + 1;
  }

  private void arrived(byte kind, long number) {
    Exchange exchange = current;
    if (exchange.isLast(side, kind)) {
      begin(waiting.poll());
    }
    exchange.mark(side, kind, number);
  }

  private static long number(byte[] bytes, int from, int end) {
    long number = 0;
    for (int i = from; i < end; i++) {
      number = number * 10 + (bytes[i] - '0');
    }
    return number;
  }
}
