package io.jansible.module;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;

/**
 * The managed node as a module may look at it at any time. What is sent here must not change the
 * node: changes go through {@link ModuleRun#change}.
 */
public interface Target {
  /** Runs an inspecting script; connects first when this is the first use. */
  Reply inspect(Request request);

  default Reply inspect(String script) {
    return inspect(Request.of(script));
  }

  /** Lets the connection go: the next request connects anew. */
  void reset();

  /**
   * A path with {@code ~}, {@code ~user} and {@code $VAR} replaced as the node's user sees them.
   */
  String expand(String path);
}
