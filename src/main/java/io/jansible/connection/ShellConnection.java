package io.jansible.connection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A connection whose shells are programs on one machine. */
final class ShellConnection implements Connection {
  private final Machine machine;
  private final String executable;
  private final Map<Become, SharedShell> shells = new LinkedHashMap<>();

  ShellConnection(Machine machine, String executable) {
    this.machine = machine;
    this.executable = executable;
  }

  @Override
  public synchronized Shell shell(Become become) {
    return shells.computeIfAbsent(
        become,
        each ->
            new SharedShell(
                () -> new FramedShell(machine, each, executable), machine.parallelShells()));
  }

  @Override
  public void leave(String user) {
    List<SharedShell> left = new ArrayList<>();
    synchronized (this) {
      shells.forEach(
          (become, shell) -> {
            if (become.user().equals(user)) {
              left.add(shell);
            }
          });
    }
    left.forEach(SharedShell::close);
  }

  @Override
  public void reset() {
    close();
  }

  @Override
  public void close() {
    List<SharedShell> open;
    synchronized (this) {
      open = List.copyOf(shells.values());
    }
    open.forEach(SharedShell::close);
    machine.close();
  }
}
