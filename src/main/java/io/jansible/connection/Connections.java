package io.jansible.connection;

/**
 * Opens connections; one is shared by all tasks with equal settings. Closing it closes them all.
 */
public interface Connections extends AutoCloseable {
  /** The connection with these settings; opens it on the first request, not here. */
  Connection to(ConnectionSettings settings);

  @Override
  void close();
}
