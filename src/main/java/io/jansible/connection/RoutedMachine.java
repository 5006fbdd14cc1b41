package io.jansible.connection;

import java.util.List;

/** A machine behind SSH of which is only found out when it is needed how to reach it. */
final class RoutedMachine implements Machine {
  private final ConnectionSettings settings;
  private final SshHome home;
  private final SshClient client;
  private Machine machine;

  RoutedMachine(ConnectionSettings settings, SshHome home, SshClient client) {
    this.settings = settings;
    this.home = home;
    this.client = client;
  }

  @Override
  public Program start(List<String> command, Program.Events events) {
    return machine().start(command, events);
  }

  @Override
  public Program startOnTerminal(List<String> command, Program.Events events) {
    return machine().startOnTerminal(command, events);
  }

  private synchronized Machine machine() {
    if (machine == null) {
      SshRoute route = SshRoute.to(settings, home);
      List<String> onlySystem = onlySystem(route);
      machine =
          onlySystem.isEmpty()
              ? new SshMachine(client, route.target(), secrets())
              : new OpenSshMachine(settings, onlySystem);
    }
    return machine;
  }

  private List<String> onlySystem(SshRoute route) {
    if (!route.onlySystem().isEmpty()) {
      return route.onlySystem();
    }
    SshTarget target = route.target();
    if (target.hasHardwareKey()) {
      return List.of("a hardware key");
    }
    return client.knownHosts(target).needsCertificate(target.knownAs())
        ? List.of("@cert-authority in known_hosts")
        : List.of();
  }

  private SshClient.Secrets secrets() {
    return new SshClient.Secrets(
        settings.password(), settings.privateKeyPassphrase(), settings.retries());
  }

  @Override
  public synchronized void close() {
    if (machine != null) {
      machine.close();
    }
  }
}
