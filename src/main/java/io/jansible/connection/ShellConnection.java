package io.jansible.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A connection whose shells are programs on one machine. */
final class ShellConnection implements Connection {
  private final Machine machine;
  private final String executable;
  private final Map<Become, FramedShell> shells = new LinkedHashMap<>();

  ShellConnection(Machine machine, String executable) {
    this.machine = machine;
    this.executable = executable;
  }

  @Override
  public Shell shell(Become become) {
    return framed(become);
  }

  private synchronized FramedShell framed(Become become) {
    return shells.computeIfAbsent(become, each -> new FramedShell(machine, each, executable));
  }

  /** Connects and starts the login user's shell. */
  void prepare() {
    framed(Become.NONE).prepare();
  }

  @Override
  public void reset() {
    close();
  }

  @Override
  public void close() {
    List<FramedShell> open;
    synchronized (this) {
      open = List.copyOf(shells.values());
    }
    open.forEach(FramedShell::close);
    machine.close();
  }
}
