package io.jansible.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Puts dictionaries of variables over others, key by key; what is no dictionary replaces. */
public final class VariableMerge {
  private VariableMerge() {}

  /**
   * Variables with what those of the same names have already.
   *
   * @param existing the value of a name, or null
   */
  public static Map<String, Object> over(
      Function<String, Object> existing, Map<String, Object> variables) {
    Map<String, Object> merged = new LinkedHashMap<>();
    variables.forEach((name, value) -> merged.put(name, merged(existing.apply(name), value)));
    return merged;
  }

  /** A dictionary as a value: with a template in it, a template itself. */
  public static Object mapping(Map<?, ?> entries) {
    boolean templated = entries.values().stream().anyMatch(Templated.class::isInstance);
    return templated ? new TemplateMap(new LinkedHashMap<>(entries)) : entries;
  }

  /** A value over a weaker one, which may be null. */
  static Object merged(Object under, Object over) {
    Map<?, ?> lower = entries(under);
    Map<?, ?> upper = entries(over);
    if (lower == null || upper == null) {
      return over;
    }
    Map<Object, Object> all = new LinkedHashMap<>(lower);
    upper.forEach((key, value) -> all.merge(key, value, VariableMerge::merged));
    return mapping(all);
  }

  /** The entries of a dictionary; null for what is none. */
  static Map<?, ?> entries(Object value) {
    return value instanceof TemplateMap map
        ? map.entries()
        : value instanceof Map<?, ?> map ? map : null;
  }
}
