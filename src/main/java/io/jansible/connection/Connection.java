package io.jansible.connection;

/** One open connection to one machine; its shells share it and close with it. */
public interface Connection extends AutoCloseable {
  /** The shell of an identity, started on first use. */
  Shell shell(Become become);

  /** Ends the shells of identities that are a user's; a later request starts them anew. */
  default void leave(String user) {}

  /** Forgets all state; the next request connects anew (meta: reset_connection). */
  void reset();

  /** Stops what runs on the machine for this connection, then disconnects. */
  @Override
  void close();
}
