package io.jansible.modules.control;

import io.jansible.source.TemplateMap;
import io.jansible.source.Templated;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Puts dictionaries of variables over others, key by key; what is no dictionary replaces. */
final class VariableMerge {
  private VariableMerge() {}

  /**
   * Variables with what those of the same names have already.
   *
   * @param existing the value of a name, or null
   */
  static Map<String, Object> over(
      Function<String, Object> existing, Map<String, Object> variables) {
    Map<String, Object> merged = new LinkedHashMap<>();
    variables.forEach((name, value) -> merged.put(name, merged(existing.apply(name), value)));
    return merged;
  }

  /** A dictionary as a value: with a template in it, a template itself. */
  static Object mapping(Map<?, ?> entries) {
    boolean templated = entries.values().stream().anyMatch(Templated.class::isInstance);
    return templated ? new TemplateMap(new LinkedHashMap<>(entries)) : entries;
  }

  private static Object merged(Object under, Object over) {
    Map<?, ?> lower = entries(under);
    Map<?, ?> upper = entries(over);
    if (lower == null || upper == null) {
      return over;
    }
    Map<Object, Object> all = new LinkedHashMap<>(lower);
    upper.forEach((key, value) -> all.merge(key, value, VariableMerge::merged));
    return mapping(all);
  }

  private static Map<?, ?> entries(Object value) {
    return value instanceof TemplateMap map
        ? map.entries()
        : value instanceof Map<?, ?> map ? map : null;
  }
}
