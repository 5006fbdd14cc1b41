package io.jansible.connection;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often one login is tried: again as often as the operator wants, and again when a busy server
 * turned it away before it said a word.
 */
final class SshAttempts {
  /**
   * sshd lets ten connections log in at a time and turns away more and more of those that come
   * beside them (MaxStartups 10:30:100). These pauses add up to about ten seconds, as long as a
   * host that does not answer at all is waited for.
   */
  private static final int WHEN_TURNED_AWAY = 7;

  private static final int FIRST_MILLIS = 100;

  private final int retries;
  private int failed;
  private int turnedAway;

  /**
   * @param retries how often a login is tried again when the network failed
   */
  SshAttempts(int retries) {
    this.retries = retries;
  }

  /** How long to wait before trying again after a failure; null when that is no use. */
  Duration pauseAfter(Throwable failure) {
    if (SshFailure.isTurnedAway(failure) && turnedAway < WHEN_TURNED_AWAY) {
      return whenTurnedAway(turnedAway++);
    }
    if (SshFailure.isTransient(failure) && failed < retries) {
      return whenFailed(failed++);
    }
    return null;
  }

  /** A random part of it, so that those who were turned away together do not come back together. */
  private static Duration whenTurnedAway(int times) {
    long most = (long) FIRST_MILLIS << times;
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }

  /** As long as Ansible waits: 0, 1, 3, 7, … at most 30 seconds. */
  private static Duration whenFailed(int times) {
    return Duration.ofSeconds(Math.min(30, (1L << Math.min(times, 5)) - 1));
  }
}
