package io.jansible.execute;

import io.jansible.connection.Meter;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Measures one task: whenever a host begins, ends or waits for something else, the time since the
 * last such moment is put to the account of what the hosts were doing meanwhile.
 */
final class TaskStopwatch implements Stopwatch {
  private final LongSupplier nanos;
  private final long begun;
  private final SortedMap<String, NodeTime> nodes = new TreeMap<>();
  private long last;
  private int atWork;
  private int forConnections;
  private int forAnswers;
  private long connecting;
  private long waiting;

  TaskStopwatch(LongSupplier nanos) {
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.last = begun;
  }

  @Override
  public TaskOutcome host(Supplier<TaskOutcome> work) {
    hosts(1);
    try {
      return work.get();
    } finally {
      hosts(-1);
    }
  }

  @Override
  public Meter meter(String node) {
    return new NodeMeter(node);
  }

  @Override
  public void stop(Listener listener) {
    listener.on(new Event.TaskTimed(time()));
  }

  private synchronized TaskTime time() {
    return new TaskTime(account() - begun, connecting, waiting, new TreeMap<>(nodes));
  }

  private synchronized void hosts(int more) {
    account();
    atWork += more;
  }

  /** Accounts for the time since the last change; answers the time now. */
  private long account() {
    long now = nanos.getAsLong();
    boolean allWait = atWork > 0 && forConnections + forAnswers == atWork;
    if (allWait && forConnections > 0) {
      connecting += now - last;
    } else if (allWait) {
      waiting += now - last;
    }
    last = now;
    return now;
  }

  /** One host's waiting at one node; heard on one thread. */
  private final class NodeMeter implements Meter {
    private final String node;
    private Wait wait = Wait.NOTHING;
    private long since;

    NodeMeter(String node) {
      this.node = node;
    }

    @Override
    public void waits(Wait what) {
      if (what != wait) {
        change(what);
      }
    }

    private void change(Wait what) {
      synchronized (TaskStopwatch.this) {
        long now = account();
        long passed = now - since;
        add(
            switch (wait) {
              case NOTHING -> NodeTime.NONE;
              case CONNECTION -> new NodeTime(passed, 0, 0, 0, 0);
              case ANSWER -> new NodeTime(0, passed, 0, 0, 0);
            });
        count(wait, -1);
        count(what, 1);
        wait = what;
        since = now;
      }
    }

    @Override
    public void answered(long sent, long received) {
      synchronized (TaskStopwatch.this) {
        add(new NodeTime(0, 0, 1, sent, received));
      }
    }

    private void add(NodeTime more) {
      nodes.merge(node, more, NodeTime::plus);
    }
  }

  private void count(Meter.Wait wait, int more) {
    switch (wait) {
      case NOTHING -> {}
      case CONNECTION -> forConnections += more;
      case ANSWER -> forAnswers += more;
    }
  }
}
