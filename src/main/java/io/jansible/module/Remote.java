package io.jansible.module;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;

/** The managed node as it may be changed; exists only inside {@link ModuleRun#change}. */
public interface Remote {
  /** Runs a script that may change the node. */
  Reply run(Request request);

  /**
   * Ends the shells that this run has become a user in, who may be about to go: the node would not
   * let go one whose processes are there. A later request starts a new one.
   */
  default void leave(String user) {}

  default Reply run(String script) {
    return run(Request.of(script));
  }
}
