package io.jansible.execute;

import java.time.Duration;

/** Waits between two attempts or two items. */
final class Pause {
  private Pause() {}

  /**
   * @param seconds not negative
   * @throws InterruptedRun when the run is over meanwhile
   */
  static void of(double seconds) {
    of(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  static void of(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedRun();
    }
  }
}
