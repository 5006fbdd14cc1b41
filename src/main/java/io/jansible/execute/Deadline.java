package io.jansible.execute;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How long a task's module may run, once it has begun: the keyword timeout. */
final class Deadline {
  /** For a task that may take as long as it wants. */
  static final Deadline NONE = new Deadline(0, () -> 0);

  private final long seconds;
  private final LongSupplier nanos;
  private final long end;

  private Deadline(long seconds, LongSupplier nanos) {
    this.seconds = seconds;
    this.nanos = nanos;
    this.end = nanos.getAsLong() + Duration.ofSeconds(seconds).toNanos();
  }

  /**
   * A time that begins now.
   *
   * @param seconds 0 or less: for ever
   */
  static Deadline in(long seconds) {
    return seconds <= 0 ? NONE : new Deadline(seconds, System::nanoTime);
  }

  /**
   * The request with what is left of the time, unless it allows itself less.
   *
   * @throws TaskTimedOut when nothing is left
   */
  Request limit(Request request) {
    if (this == NONE) {
      return request;
    }
    check();
    Duration left = Duration.ofNanos(end - nanos.getAsLong());
    Duration own = request.timeout();
    return own != null && own.compareTo(left) < 0 ? request : request.withTimeout(left);
  }

  /** As much of a time as is left. */
  Duration limit(Duration time) {
    Duration left = Duration.ofNanos(end - nanos.getAsLong());
    return this == NONE || time.compareTo(left) < 0 ? time : left;
  }

  /**
   * @throws TaskTimedOut when the time is over
   */
  void check() {
    if (this != NONE && nanos.getAsLong() - end >= 0) {
      throw new TaskTimedOut(seconds);
    }
  }

  /**
   * The reply, if the task may go on after it.
   *
   * @throws TaskTimedOut when it was this that ended the request
   */
  Reply taken(Reply reply) {
    if (reply.timedOut()) {
      check();
    }
    return reply;
  }
}
