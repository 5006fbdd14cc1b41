package io.jansible.execute;

import io.jansible.playbook.Task;
import io.jansible.source.Problem;
import io.jansible.source.UserError;
import java.util.ArrayList;
import java.util.List;

/**
 * Each host goes on as soon as it can, whatever the others do. Pinned hosts begin only when there
 * is room for their whole play, and keep it until they are done.
 */
final class FreeStrategy implements Strategy {
  private static final String NOT_SUPPORTED =
      " with the free strategy is not supported, as tasks are executed independently on each host";

  private final boolean pinned;
  private Task shown;
  private int turn;

  FreeStrategy(boolean pinned) {
    this.pinned = pinned;
  }

  @Override
  public void run(PlayRun play) {
    if (play.play().conduct().maxFailPercentage() != null) {
      play.warn("Using max_fail_percentage" + NOT_SUPPORTED);
    }
    Workers.Shift shift = play.workers().shift();
    List<HostState> hosts = new ArrayList<>(play.hosts().all());
    while (true) {
      HostState host = shift.isFull() ? null : next(hosts, play, shift);
      if (host != null) {
        begin(host, play, shift);
      } else if (hosts.stream().anyMatch(shift::isBusy)) {
        shift.hear();
      } else {
        break;
      }
    }
    if (play.hosts().reachable().isEmpty()) {
      play.listener().on(new Event.NoHostsRemaining());
    }
  }

  /**
   * The next host in turn that can begin a task; the pinned ones in their order, so many at once.
   */
  private HostState next(List<HostState> hosts, PlayRun play, Workers.Shift shift) {
    for (int i = 0; i < hosts.size(); i++) {
      int place = pinned ? i : (turn + i) % hosts.size();
      HostState host = hosts.get(place);
      Task task = shift.isBusy(host) ? null : host.next();
      int most = task == null ? 0 : play.atOnce(task, host);
      if (task != null && (most == 0 || shift.count(task) < most)) {
        turn = (place + 1) % hosts.size();
        return host;
      }
    }
    return null;
  }

  private void begin(HostState host, PlayRun play, Workers.Shift shift) {
    Task task = host.next();
    host.take();
    if (play.meta().isMeta(task)) {
      play.meta().run(task, List.of(host), each -> {}, each -> show(task, each, play));
      return;
    }
    if (!play.isPerformed(task, host)) {
      return;
    }
    TaskRun run = play.begin(task, List.of(host));
    warnings(task, host, play);
    run.beforeShown(() -> show(task, host, play));
    shift.begin(host, run);
  }

  private static void warnings(Task task, HostState host, PlayRun play) {
    if (play.isOncePerTask(task)) {
      throw new UserError(
          Problem.at(
                  task.action().at(),
                  "The module '"
                      + task.action().module()
                      + "' runs once for all hosts, and with the free strategy no host waits")
              .withHint("give the play 'strategy: linear'"));
    }
    if (play.isOnce(task, host)) {
      play.warn(
          "Using run_once with the free strategy is not currently supported. This task will still"
              + " be executed for every host in the inventory list.");
    }
    if (task.keywords().leniency().anyErrorsFatal() != null && play.isFatal(task, host, false)) {
      play.warn("Using any_errors_fatal" + NOT_SUPPORTED);
    }
  }

  /** A banner comes before the first result of a task, and again when others came between. */
  private void show(Task task, HostState host, PlayRun play) {
    if (shown != task) {
      shown = task;
      play.announce(task, host);
    }
  }
}
