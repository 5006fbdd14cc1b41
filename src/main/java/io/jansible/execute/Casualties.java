package io.jansible.execute;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The hosts that failed or could not be reached so far: they take no part in what comes later. */
final class Casualties {
  private final Set<String> failed = new LinkedHashSet<>();
  private final Set<String> unreachable = new LinkedHashSet<>();

  /** Those of earlier batches; as in Ansible, only the play that lost a host can bring it back. */
  private final Set<String> lostBefore = new HashSet<>();

  void beginPlay() {
    unreachable.addAll(lostBefore);
  }

  /** Takes the hosts that are out already out of a batch. */
  void excludeFrom(PlayHosts hosts) {
    for (HostState state : hosts.all()) {
      if (failed.contains(state.host())) {
        state.fail();
      }
      if (unreachable.contains(state.host())) {
        state.lose();
      }
    }
  }

  /** Takes in how a batch ended. */
  void endBatch(PlayHosts hosts) {
    for (HostState state : hosts.all()) {
      put(unreachable, state.host(), state.isUnreachable());
      put(failed, state.host(), state.isFailed() || state.isCounted());
    }
  }

  /** The hosts that a play can no longer count on. */
  Set<String> names() {
    Set<String> names = new HashSet<>(failed);
    names.addAll(unreachable);
    return names;
  }

  void keepUnreachable() {
    lostBefore.addAll(unreachable);
  }

  private static void put(Set<String> hosts, String host, boolean member) {
    if (member) {
      hosts.add(host);
    } else {
      hosts.remove(host);
    }
  }

  int count() {
    return failed.size() + unreachable.size();
  }

  boolean anyUnreachable() {
    return !unreachable.isEmpty();
  }

  /** Whether a host failed without a rescue, of these or of those that failed before. */
  boolean anyFailed(PlayHosts hosts) {
    Set<String> others = new HashSet<>(failed);
    others.removeAll(hosts.names());
    return !others.isEmpty() || hosts.all().stream().anyMatch(HostState::isFailed);
  }
}
