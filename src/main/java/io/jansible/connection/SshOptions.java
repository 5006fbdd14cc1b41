package io.jansible.connection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Options of ssh_config(5) as they are collected: the first value of a keyword counts, except for
 * those that add up.
 */
final class SshOptions {
  private static final Set<String> CUMULATIVE =
      Set.of("identityfile", "certificatefile", "sendenv", "setenv");

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /** Takes a keyword's value as it was written, unless the keyword has one. */
  void add(String keyword, String value) {
    String key = keyword.toLowerCase(Locale.ROOT);
    List<String> present = values.computeIfAbsent(key, each -> new ArrayList<>());
    if (present.isEmpty() || CUMULATIVE.contains(key)) {
      present.add(value);
    }
  }

  void remove(String keyword) {
    values.remove(keyword);
  }

  Set<String> keywords() {
    return values.keySet();
  }

  List<String> all(String keyword) {
    return values.getOrDefault(keyword, List.of());
  }

  Optional<String> first(String keyword) {
    return all(keyword).stream().findFirst();
  }

  boolean isYes(String keyword, boolean otherwise) {
    return first(keyword)
        .map(v -> v.equalsIgnoreCase("yes") || v.equalsIgnoreCase("true"))
        .orElse(otherwise);
  }

  /** All values with what is added by a lower source behind. */
  void addAll(SshOptions lower) {
    lower.values.forEach((key, list) -> list.forEach(value -> add(key, value)));
  }
}
