package io.jansible.execute;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What failures of some hosts mean for the others of a play: any_errors_fatal, run_once and
 * max_fail_percentage. Only a strategy whose hosts wait for each other asks.
 */
final class FailureLimits {
  private final PlayHosts hosts;
  private final Double percentage;
  private final Listener listener;
  private boolean exceeded;

  /**
   * @param percentage how many of a hundred hosts may fail, or null
   */
  FailureLimits(PlayHosts hosts, Double percentage, Listener listener) {
    this.hosts = hosts;
    this.percentage = percentage;
    this.listener = listener;
  }

  /** Whether too many hosts have failed; then no later play begins. */
  boolean isExceeded() {
    return exceeded;
  }

  /**
   * Takes in how a task ended, and answers whether the play is over at once.
   *
   * @param left the hosts that could be reached when the task began
   */
  boolean after(Worked worked, List<HostState> left) {
    Set<String> failed = hosts(worked, Status.FAILED);
    if (worked.fatal() && !(failed.isEmpty() && hosts(worked, Status.UNREACHABLE).isEmpty())) {
      failOthers(left, failed);
    }
    boolean tooMany =
        percentage != null
            && !worked.outcomes().isEmpty()
            && 100.0 * hosts.counted() / hosts.size() > percentage;
    if (tooMany) {
      failOthers(left, failed);
      exceeded = true;
      listener.on(new Event.NoHostsRemaining());
    }
    boolean over = exceeded && hosts.counted() >= left.size();
    if (over) {
      listener.on(new Event.NoHostsRemaining());
    }
    return over;
  }

  private static Set<String> hosts(Worked worked, Status status) {
    return worked.outcomes().stream()
        .filter(outcome -> outcome.status() == status)
        .map(TaskOutcome::host)
        .collect(Collectors.toSet());
  }

  private static void failOthers(List<HostState> left, Set<String> failed) {
    for (HostState host : left) {
      if (!failed.contains(host.host())) {
        host.count();
        host.fail();
      }
    }
  }
}
