package io.jansible.connection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * The shells of one identity on one machine, seen as one: a request takes a shell that is free.
 * There is one shell, until requests of several hosts' tasks (delegated ones) get in each other's
 * way; then there are some more.
 */
final class SharedShell implements Shell, AutoCloseable {
  /** A request that waited so long would rather have a shell of its own. */
  private static final Duration PATIENCE = Duration.ofMillis(30);

  private final Supplier<FramedShell> another;
  private final List<FramedShell> all = new ArrayList<>();
  private final Deque<FramedShell> free = new ArrayDeque<>();
  private int most;
  private volatile Traits traits;

  /**
   * @param most how many shells there may be; a machine may allow fewer
   */
  SharedShell(Supplier<FramedShell> another, int most) {
    this.another = another;
    this.most = most;
  }

  @Override
  public Reply run(Request request) {
    try {
      FramedShell shell = take(request.meter());
      try {
        return shell.run(request);
      } finally {
        give(shell);
      }
    } finally {
      request.meter().waits(Meter.Wait.NOTHING);
    }
  }

  @Override
  public Traits traits() {
    if (traits == null) {
      FramedShell shell = take(Meter.NONE);
      try {
        traits = shell.traits();
      } finally {
        give(shell);
      }
    }
    return traits;
  }

  /** Stops what runs and ends all shells; the next request starts one anew. */
  @Override
  public void close() {
    List<FramedShell> shells;
    synchronized (this) {
      shells = List.copyOf(all);
    }
    shells.forEach(FramedShell::close);
    traits = null;
  }

  private FramedShell take(Meter meter) {
    while (true) {
      FramedShell shell = freeOrNew(meter);
      if (shell.isStarted() || isOnly(shell)) {
        return shell;
      }
      try {
        meter.waits(Meter.Wait.CONNECTION);
        shell.start();
        return shell;
      } catch (ConnectionException | BecomeException e) {
        giveUp(shell); // the machine allows no more; the others do
      }
    }
  }

  private synchronized FramedShell freeOrNew(Meter meter) {
    try {
      boolean waited = false;
      while (free.isEmpty()) {
        if (all.isEmpty() || waited && all.size() < most && all.get(0).isStarted()) {
          FramedShell shell = another.get();
          all.add(shell);
          return shell;
        }
        meter.waits(all.get(0).isStarted() ? Meter.Wait.ANSWER : Meter.Wait.CONNECTION);
        wait(PATIENCE.toMillis());
        waited = true;
      }
      return free.pop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException("interrupted while waiting for a shell", e);
    }
  }

  private synchronized boolean isOnly(FramedShell shell) {
    return all.size() == 1 && all.get(0) == shell;
  }

  private synchronized void giveUp(FramedShell shell) {
    all.remove(shell);
    most = Math.max(1, all.size());
  }

  private synchronized void give(FramedShell shell) {
    free.push(shell);
    notify(); // not all: with many waiting that would wake each for every one
  }
}
