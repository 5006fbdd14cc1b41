package io.jansible.execute;

import io.jansible.connection.Connection;
import io.jansible.connection.Meter;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.connection.Shell;
import io.jansible.module.Remote;
import io.jansible.module.Target;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A managed node as one task sees it: its shell, opened on first use, with the task's environment.
 */
final class Node implements Target, Remote {
  /**
   * A shell, and where its scripts start.
   *
   * @param directory null for the place that the login gives; on this machine it is the playbook's
   *     directory, as in Ansible
   * @param meter hears what the task waits for here
   * @param connection what the shell is one of
   */
  record Site(Shell shell, Path directory, Meter meter, Connection connection) {}

  private final Supplier<Site> opening;
  private final String exports;
  private Site site;
  private String start;
  private Deadline deadline = Deadline.NONE;

  /**
   * @param opening finds out how the node is reached; called at most once, and never by modules
   *     that only concern the controller
   * @param exports shell commands that put the environment keyword in force, or an empty text
   */
  Node(Supplier<Site> opening, String exports) {
    this.opening = opening;
    this.exports = exports;
  }

  /** The same node for somebody else who works on it at the same time. */
  Node again() {
    return new Node(opening, exports);
  }

  /** From now on requests end at this time, and with them what they run. */
  void endAt(Deadline time) {
    deadline = time;
  }

  @Override
  public void reset() {
    open();
    site.connection().reset();
  }

  @Override
  public void leave(String user) {
    open();
    site.connection().leave(user);
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
    open();
    Request full = start.isEmpty() ? request : request.after(start);
    Meter meter = site.meter();
    Request measured = meter == Meter.NONE ? full : full.withMeter(meter);
    return deadline.taken(site.shell().run(deadline.limit(measured)));
  }

  private void open() {
    if (site == null) {
      site = opening.get();
      start = site.directory() == null ? exports : enter(site.directory()) + exports;
    }
  }

  /** Another user may not be allowed to enter it: that is no failure of the task's. */
  private static String enter(Path directory) {
    return "cd " + Quote.path(directory.toString()) + " 2>/dev/null\n";
  }

  @Override
  public String expand(String path) {
    if (path.indexOf('~') != 0 && path.indexOf('$') < 0) {
      return path;
    }
    return Expansion.of(path, this::inspect);
  }
}
