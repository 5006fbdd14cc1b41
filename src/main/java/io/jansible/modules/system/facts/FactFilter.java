package io.jansible.modules.system.facts;

import io.jansible.source.Glob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the facts whose names match one of the shell's patterns, written with prefix or without.
 */
final class FactFilter {
  private final List<String> patterns = new ArrayList<>();

  /** No pattern at all means every fact, and so does an empty one. */
  FactFilter(List<String> patterns) {
    for (String pattern : patterns) {
      this.patterns.add(pattern.isEmpty() ? "*" : pattern);
      if (!pattern.startsWith("ansible_")
          && !pattern.startsWith("facter")
          && !pattern.startsWith("ohai")) {
        this.patterns.add("ansible_" + pattern);
      }
    }
  }

  Map<String, Object> apply(Map<String, Object> facts) {
    if (patterns.isEmpty()) {
      return facts;
    }
    Map<String, Object> kept = new LinkedHashMap<>();
    facts.forEach(
        (name, value) -> {
          if (patterns.stream().anyMatch(pattern -> Glob.matches(pattern, name))) {
            kept.put(name, value);
          }
        });
    return kept;
  }
}
