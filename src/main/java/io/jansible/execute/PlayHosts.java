package io.jansible.execute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hosts of one play, in the play's order. */
final class PlayHosts {
  private final Map<String, HostState> states = new LinkedHashMap<>();

  PlayHosts(Collection<String> names) {
    names.forEach(name -> states.put(name, new HostState(name)));
  }

  Collection<HostState> all() {
    return states.values();
  }

  /** The hosts that are still in the play. */
  List<HostState> left() {
    List<HostState> left = new ArrayList<>(states.size());
    for (HostState state : states.values()) {
      if (!state.isOut()) {
        left.add(state);
      }
    }
    return left;
  }

  List<String> names() {
    return List.copyOf(states.keySet());
  }

  /** The names of {@link #left}: the variable ansible_play_hosts. */
  List<String> leftNames() {
    List<String> names = new ArrayList<>();
    left().forEach(state -> names.add(state.host()));
    return names;
  }
}
