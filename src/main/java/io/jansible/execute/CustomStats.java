package io.jansible.execute;

import io.jansible.module.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures that playbooks note with set_stats over a whole run. Only one thread writes. */
final class CustomStats {
  private final SortedMap<String, Map<String, Object>> hosts = new TreeMap<>();
  private final Map<String, Object> run = new LinkedHashMap<>();

  /** Takes what an outcome notes for some hosts, or for the run. */
  void note(TaskOutcome outcome, Collection<String> names) {
    for (Effect effect : outcome.effects()) {
      if (effect instanceof Effect.Stats stats && !stats.perHost()) {
        note(run, stats);
      } else if (effect instanceof Effect.Stats stats) {
        names.forEach(
            name -> note(hosts.computeIfAbsent(name, key -> new LinkedHashMap<>()), stats));
      }
    }
  }

  /** What was noted so far, or null when nothing was. */
  Event.CustomStats event() {
    return hosts.isEmpty() && run.isEmpty() ? null : new Event.CustomStats(hosts, run);
  }

  private static void note(Map<String, Object> noted, Effect.Stats stats) {
    stats
        .figures()
        .forEach(
            (name, value) ->
                noted.merge(name, value, (old, more) -> stats.aggregate() ? sum(old, more) : more));
  }

  /** Of two values of different types the first one stays. */
  private static Object sum(Object old, Object more) {
    if (old instanceof Map<?, ?> first && more instanceof Map<?, ?> second) {
      Map<Object, Object> all = new LinkedHashMap<>(first);
      second.forEach((key, value) -> all.merge(key, value, CustomStats::merged));
      return all;
    } else if (old instanceof List<?> first && more instanceof List<?> second) {
      List<Object> all = new ArrayList<>(first);
      all.addAll(second);
      return all;
    } else if (old instanceof Long first && more instanceof Long second) {
      return first + second;
    } else if (old instanceof Double first && more instanceof Double second) {
      return first + second;
    }
    return old instanceof String first && more instanceof String second ? first + second : old;
  }

  private static Object merged(Object old, Object more) {
    return old instanceof Map && more instanceof Map ? sum(old, more) : more;
  }
}
