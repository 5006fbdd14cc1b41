package io.jansible.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Immutable copies that keep the order of their elements and take null, unlike the JDK's. */
public final class Ordered {
  private Ordered() {}

  public static <T> List<T> copy(List<? extends T> elements) {
    return elements.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(elements));
  }

  public static <K, V> Map<K, V> copy(Map<? extends K, ? extends V> entries) {
    return entries.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** The elements of both, in order. */
  public static <T> List<T> join(List<T> first, List<T> second) {
    if (second.isEmpty()) {
      return first;
    }
    if (first.isEmpty()) {
      return second;
    }
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return Collections.unmodifiableList(all);
  }

  /** The entries of both; where a key is in both, the second's value stands. */
  public static <K, V> Map<K, V> join(Map<K, V> first, Map<K, V> second) {
    if (second.isEmpty()) {
      return first;
    }
    if (first.isEmpty()) {
      return second;
    }
    Map<K, V> all = new LinkedHashMap<>(first);
    all.putAll(second);
    return Collections.unmodifiableMap(all);
  }

  /**
   * The entries of both without a copy of either: the weaker's in their order, then the stronger's
   * others; where a key is in both, the stronger's value stands. Neither may change afterwards.
   */
  public static <K, V> Map<K, V> over(Map<K, V> weaker, Map<K, V> stronger) {
    if (stronger.isEmpty()) {
      return weaker;
    }
    return weaker.isEmpty() ? stronger : new Overlay<>(weaker, stronger);
  }
}
