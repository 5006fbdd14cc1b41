package io.jansible.execute;

/** Waits between two attempts or two items. */
final class Pause {
  private Pause() {}

  /**
   * @param seconds not negative
   * @throws InterruptedRun when the run is over meanwhile
   */
  static void of(double seconds) {
    try {
      Thread.sleep(Math.round(seconds * 1000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedRun();
    }
  }
}
