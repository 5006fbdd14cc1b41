package io.jansible.execute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The hosts that work on one play together, in the play's order. */
final class PlayHosts {
  private final Map<String, HostState> states = new LinkedHashMap<>();

  PlayHosts(Collection<String> names) {
    names.forEach(name -> states.put(name, new HostState(name)));
  }

  Collection<HostState> all() {
    return states.values();
  }

  int size() {
    return states.size();
  }

  /** The hosts that can be reached, also those that are done or have failed. */
  List<HostState> reachable() {
    return where(state -> !state.isUnreachable());
  }

  List<HostState> where(Predicate<HostState> condition) {
    List<HostState> some = new ArrayList<>(states.size());
    for (HostState state : states.values()) {
      if (condition.test(state)) {
        some.add(state);
      }
    }
    return some;
  }

  List<String> names() {
    return List.copyOf(states.keySet());
  }

  /** The names of the hosts that have left the play. */
  Set<String> removed() {
    Set<String> names = new TreeSet<>();
    where(HostState::isRemoved).forEach(state -> names.add(state.host()));
    return names;
  }

  /** How many hosts have failed, as the play's limits count them. */
  int counted() {
    return where(HostState::isCounted).size();
  }
}
