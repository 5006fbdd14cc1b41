package io.jansible.execute;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;

/**
 * Modules that go on here while their hosts go on with other tasks (async); a run waits for all.
 */
final class Jobs {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(null, work, "job", 16L << 20);
            thread.setDaemon(true);
            return thread;
          });

  private final Phaser open = new Phaser(1);

  void start(Runnable job) {
    open.register();
    threads.execute(
        () -> {
          try {
            job.run();
          } finally {
            open.arriveAndDeregister();
          }
        });
  }

  /** Waits until all that was started has ended. */
  void await() {
    try {
      open.awaitAdvanceInterruptibly(open.arrive());
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new InterruptedRun();
    }
  }
}
