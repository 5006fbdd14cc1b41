package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keeps the facts whose names match one of the shell's patterns, written with prefix or without.
 */
final class FactFilter {
  private final List<Pattern> patterns = new ArrayList<>();

  /** No pattern at all means every fact, and so does an empty one. */
  FactFilter(List<String> patterns) {
    for (String pattern : patterns) {
      this.patterns.add(compile(pattern.isEmpty() ? "*" : pattern));
      if (!pattern.startsWith("ansible_")
          && !pattern.startsWith("facter")
          && !pattern.startsWith("ohai")) {
        this.patterns.add(compile("ansible_" + pattern));
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
          if (patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches())) {
            kept.put(name, value);
          }
        });
    return kept;
  }

  private static Pattern compile(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int end = c == '[' ? glob.indexOf(']', Math.min(i + 2, glob.length())) : -1;
      if (end > 0) {
        String set = glob.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[");
        regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
        i = end;
      } else {
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
