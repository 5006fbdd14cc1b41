package io.jansible.execute;

import io.jansible.playbook.Task;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The threads that work on hosts, at most {@code forks} at once. They return outcomes; only the
 * thread that called hears of them, in the order in which they end.
 */
final class Workers implements AutoCloseable {
  private final int forks;
  private final ExecutorService threads;

  Workers(int forks) {
    this.forks = forks;
    threads =
        Executors.newCachedThreadPool(
            work -> {
              // Deeply nested templates recurse deeply.
              Thread thread = new Thread(null, work, "host", 16L << 20);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** What a worker tells: how its work goes on, the end of a host's work, or a bug. */
  private record Message(Event progress, HostState host, TaskOutcome end, Throwable bug) {}

  /** Work for one host; it tells of items and attempts while it runs. */
  interface Work {
    TaskOutcome on(HostState host, Listener progress);
  }

  /** Hears of the end of one host's work, and answers whether the host works once more. */
  interface End {
    boolean of(HostState host, TaskOutcome outcome);
  }

  /**
   * Works on all hosts and returns when all have ended.
   *
   * @param atOnce how many hosts work at once; 0: as many as there are forks
   */
  void run(Collection<HostState> hosts, int atOnce, Work work, Listener progress, End end) {
    BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    int most = atOnce > 0 ? Math.min(atOnce, forks) : forks;
    Waiting waiting = new Waiting(most);
    Runnable worker = () -> workOn(waiting, work, messages);
    hosts.forEach(host -> admit(host, waiting, worker));
    try {
      for (int left = hosts.size(); left > 0; ) {
        Message message = take(messages);
        if (message.progress() != null) {
          progress.on(message.progress());
        } else if (end.of(message.host(), message.end())) {
          admit(message.host(), waiting, worker);
        } else {
          left--;
        }
      }
    } finally {
      waiting.clear();
    }
  }

  private void admit(HostState host, Waiting waiting, Runnable worker) {
    if (waiting.add(host)) {
      threads.execute(worker);
    }
  }

  /** The hosts whose turn has not come, and how many workers take from them. */
  private static final class Waiting {
    private final Queue<HostState> hosts = new ArrayDeque<>();
    private final int most;
    private int workers;

    Waiting(int most) {
      this.most = most;
    }

    /** Answers whether one more worker is needed. */
    synchronized boolean add(HostState host) {
      hosts.add(host);
      return workers < most && ++workers > 0;
    }

    /** The next host, or null: then the worker that asks is one no longer. */
    synchronized HostState next() {
      if (hosts.isEmpty()) {
        workers--;
      }
      return hosts.poll();
    }

    synchronized void clear() {
      hosts.clear();
    }
  }

  /** Hosts that work each for itself; whoever begins their work hears of all of them. */
  Shift shift() {
    return new Shift();
  }

  /** The hosts that are at work, each on a task of its own. */
  final class Shift {
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final Map<HostState, TaskRun> busy = new HashMap<>();

    boolean isFull() {
      return busy.size() >= forks;
    }

    boolean isBusy(HostState host) {
      return busy.containsKey(host);
    }

    /** How many hosts are at work on a task. */
    long count(Task task) {
      return busy.values().stream().filter(run -> run.task() == task).count();
    }

    void begin(HostState host, TaskRun run) {
      busy.put(host, run);
      threads.execute(() -> messages.add(one(host, run::work, messages)));
    }

    /** Waits for what a host tells next, and lets its task hear it. */
    void hear() {
      Message message = take(messages);
      if (message.progress() != null) {
        busy.get(message.host()).hear(message.progress());
      } else {
        TaskRun run = busy.get(message.host());
        if (run.end(message.host(), message.end())) {
          begin(message.host(), run);
        } else {
          busy.remove(message.host());
          run.finish();
        }
      }
    }
  }

  private static void workOn(Waiting waiting, Work work, BlockingQueue<Message> messages) {
    Throwable bug = null;
    for (HostState host = waiting.next(); host != null && bug == null; host = waiting.next()) {
      Message message = one(host, work, messages);
      bug = message.bug();
      messages.add(message);
    }
  }

  private static Message one(HostState host, Work work, BlockingQueue<Message> messages) {
    try {
      TaskOutcome outcome =
          work.on(host, event -> messages.add(new Message(event, host, null, null)));
      return new Message(null, host, outcome, null);
    } catch (RuntimeException | Error bug) {
      return new Message(null, host, null, bug);
    }
  }

  /** The next message; a bug is thrown here, too. */
  private static Message take(BlockingQueue<Message> messages) {
    try {
      Message message = messages.take();
      if (message.bug() != null) {
        throw rethrown(message.bug());
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedRun();
    }
  }

  private static RuntimeException rethrown(Throwable bug) {
    if (bug instanceof Error error) {
      throw error;
    }
    return (RuntimeException) bug;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
