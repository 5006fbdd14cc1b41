package io.jansible.execute;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.connection.Shell;
import io.jansible.module.Remote;
import io.jansible.module.Target;
import java.util.function.Supplier;

/**
 * A managed node as one task sees it: its shell, opened on first use, with the task's environment.
 */
final class Node implements Target, Remote {
  private final Supplier<Shell> opening;
  private final String exports;
  private Shell shell;

  /**
   * @param opening finds out how the node is reached and answers its shell; called at most once,
   *     and never by modules that only concern the controller
   * @param exports shell commands that put the environment keyword in force, or an empty text
   */
  Node(Supplier<Shell> opening, String exports) {
    this.opening = opening;
    this.exports = exports;
  }

  @Override
  public Reply inspect(Request request) {
    return send(request);
  }

  @Override
  public Reply run(Request request) {
    return send(request);
  }

  private Reply send(Request request) {
    if (exports.isEmpty()) {
      return shell().run(request);
    }
    Request full =
        new Request(
            exports + request.script(),
            request.arguments(),
            request.input(),
            request.timeout(),
            request.sink(),
            request.tidy());
    return shell().run(full);
  }

  private Shell shell() {
    if (shell == null) {
      shell = opening.get();
    }
    return shell;
  }

  @Override
  public String expand(String path) {
    if (path.indexOf('~') != 0 && path.indexOf('$') < 0) {
      return path;
    }
    return Expansion.of(path, this::inspect);
  }
}
