package io.jansible.modules.net;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.file.Answers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A port of the node that is to have no connections any more; the kernel's tables tell them. */
final class DrainedPort implements Awaited {
  private final ModuleRun run;
  private final List<String> hosts = new ArrayList<>();

  DrainedPort(ModuleRun run) {
    this.run = run;
    hosts.add(run.get(WaitForModule.HOST));
    List<String> excluded = run.get(WaitForModule.EXCLUDE_HOSTS);
    if (excluded != null) {
      hosts.addAll(excluded);
    }
  }

  @Override
  public Found look(Duration left) {
    Reply reply = run.target().inspect(script());
    Answers answers = Answers.of(reply);
    List<KernelAddress> own = addresses(answers, hosts.get(0));
    List<KernelAddress> excluded = new ArrayList<>();
    for (String host : hosts.subList(1, hosts.size())) {
      excluded.addAll(addresses(answers, host));
    }
    List<String> states =
        run.get(WaitForModule.ACTIVE_CONNECTION_STATES).stream().map(TcpState::number).toList();
    boolean active =
        answers
            .next()
            .lines()
            .map(TcpConnection::parse)
            .anyMatch(
                connection ->
                    states.contains(connection.state())
                        && connection.isAt(own)
                        && !excluded.contains(connection.remote()));
    return Found.of(!active);
  }

  /** Names are looked up on the node; only the lines about the port are brought. */
  private String script() {
    StringBuilder script = new StringBuilder();
    for (String host : hosts) {
      script.append(
          """
          h=%s
          case $h in
            *:*|*[!0-9.]*) ;;
            *) echo "$h";;
          esac
          case $h in
            *:*) echo "$h";;
            *[!0-9.]*) { getent ahosts "$h" || awk -v h="$h" '
              { for (i = 2; i <= NF; i++) if ($i == h) print $1 }' /etc/hosts; } 2>/dev/null;;
          esac
          printf '\\0'
          """
              .formatted(Quote.word(host)));
    }
    return script
        + "grep -h '^ *[0-9]*: [0-9A-F]*:%04X ' /proc/net/tcp /proc/net/tcp6 2>/dev/null\n"
            .formatted(run.get(WaitForModule.PORT))
        + "printf '\\0'\n";
  }

  private static List<KernelAddress> addresses(Answers answers, String host) {
    List<KernelAddress> addresses = new ArrayList<>();
    for (String line : answers.next().lines().toList()) {
      addresses.addAll(KernelAddress.of(line.split(" ")[0]));
    }
    if (addresses.isEmpty()) {
      throw new ModuleFailure("the node does not know the host " + host);
    }
    return addresses;
  }

  @Override
  public String timeout() {
    return "Timeout when waiting for %s:%d to drain"
        .formatted(run.get(WaitForModule.HOST), run.get(WaitForModule.PORT));
  }
}
