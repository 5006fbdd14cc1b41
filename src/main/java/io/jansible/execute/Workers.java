package io.jansible.execute;

import io.jansible.playbook.Task;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  /** Hears of the end of one host's work. */
  interface End {
    void of(HostState host, TaskOutcome outcome);
  }

  /**
   * Works on all hosts and returns when all have ended.
   *
   * @param atOnce how many hosts work at once; 0: as many as there are forks
   */
  void run(Collection<HostState> hosts, int atOnce, Work work, Listener progress, End end) {
    BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    Queue<HostState> waiting = new ConcurrentLinkedQueue<>(hosts);
    int most = atOnce > 0 ? Math.min(atOnce, forks) : forks;
    for (int i = Math.min(most, hosts.size()); i > 0; i--) {
      threads.execute(() -> workOn(waiting, work, messages));
    }
    try {
      hear(hosts.size(), messages, progress, end);
    } finally {
      waiting.clear();
    }
  }

  private static void hear(int hosts, BlockingQueue<Message> messages, Listener progress, End end) {
    for (int left = hosts; left > 0; ) {
      Message message = take(messages);
      if (message.progress() != null) {
        progress.on(message.progress());
      } else {
        end.of(message.host(), message.end());
        left--;
      }
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
        TaskRun run = busy.remove(message.host());
        run.end(message.host(), message.end());
        run.finish();
      }
    }
  }

  private static void workOn(Queue<HostState> waiting, Work work, BlockingQueue<Message> messages) {
    Throwable bug = null;
    for (HostState host = waiting.poll(); host != null && bug == null; host = waiting.poll()) {
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
