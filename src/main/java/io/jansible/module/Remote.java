package io.jansible.module;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;

/** The managed node as it may be changed; exists only inside {@link ModuleRun#change}. */
public interface Remote {
  /** Runs a script that may change the node. */
  Reply run(Request request);

  default Reply run(String script) {
    return run(Request.of(script));
  }
}
