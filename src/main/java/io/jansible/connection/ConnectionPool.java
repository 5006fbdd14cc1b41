package io.jansible.connection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One connection for each distinct settings, kept until the pool is closed. */
public final class ConnectionPool implements Connections {
  private static final String SHELL = "/bin/sh";

  private final Map<ConnectionSettings, ShellConnection> open = new ConcurrentHashMap<>();

  @Override
  public Connection to(ConnectionSettings settings) {
    return open.computeIfAbsent(settings, ConnectionPool::connection);
  }

  @Override
  public void prepare(ConnectionSettings settings) {
    to(settings);
  }

  @Override
  public void close() {
    List.copyOf(open.values()).forEach(ShellConnection::close);
  }

  private static ShellConnection connection(ConnectionSettings settings) {
    String shell = settings.shellExecutable() == null ? SHELL : settings.shellExecutable();
    return switch (settings.type()) {
      case "local" -> new ShellConnection(new LocalMachine(), shell);
      default ->
          throw new ConnectionException(
              "the connection plugin '" + settings.type() + "' was not found");
    };
  }
}
