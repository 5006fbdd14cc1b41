package io.jansible.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** One connection for each distinct settings, kept until the pool is closed. */
public final class ConnectionPool implements Connections {
  private static final String SHELL = "/bin/sh";

  /** How long closing may take when a machine does not answer any more. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<ConnectionSettings, ShellConnection> open = new ConcurrentHashMap<>();
  private final Operator operator;
  private final SshHome home;
  private final Predicate<Duration> waiting;
  private SshClient ssh;

  /**
   * @param operator who is asked about host keys and passphrases
   */
  public ConnectionPool(Operator operator) {
    this(operator, SshHome.ofProcess(), ConnectionPool::waited);
  }

  /**
   * @param waiting waits before another attempt to connect; false when it was interrupted
   */
  ConnectionPool(Operator operator, SshHome home, Predicate<Duration> waiting) {
    this.operator = operator;
    this.home = home;
    this.waiting = waiting;
  }

  /** Loads, in the background, what a first SSH connection needs; connects to nothing. */
  public static void warmUp() {
    daemon(new SshWarmUp()).start();
  }

  /** Loads all that SSH connections need, and comes back when it has; connects to nothing. */
  public static void train() {
    new SshWarmUp().run();
    SshTraining.run();
  }

  @Override
  public Connection to(ConnectionSettings settings) {
    return open.computeIfAbsent(settings.essential(), this::create);
  }

  /** Closes all connections at the same time, each of which may have something to stop. */
  @Override
  public void close() {
    var closers = new ArrayList<Thread>();
    for (ShellConnection each : List.copyOf(open.values())) {
      Thread closer = daemon(each::close);
      closer.start();
      closers.add(closer);
    }
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      for (Thread each : closers) {
        each.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (ssh != null) {
        ssh.close();
      }
    }
  }

  private ShellConnection create(ConnectionSettings settings) {
    String shell = settings.shellExecutable() == null ? SHELL : settings.shellExecutable();
    Machine machine =
        switch (settings.type()) {
          case "local" -> new LocalMachine();
          case "ssh", "smart", "paramiko", "paramiko_ssh" ->
              new RoutedMachine(settings, home, ssh());
          default ->
              throw new ConnectionException(
                  "the connection plugin '" + settings.type() + "' was not found");
        };
    return new ShellConnection(machine, shell);
  }

  private synchronized SshClient ssh() {
    if (ssh == null) {
      ssh = new SshClient(operator, waiting);
    }
    return ssh;
  }

  private static boolean waited(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "connections");
    thread.setDaemon(true);
    return thread;
  }
}
