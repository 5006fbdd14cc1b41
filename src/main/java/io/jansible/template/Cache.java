package io.jansible.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps what was made of a key, up to a number of keys; then it starts anew. */
final class Cache<K, V> {
  private final Map<K, V> entries = new ConcurrentHashMap<>();
  private final int limit;

  Cache(int limit) {
    this.limit = limit;
  }

  /** What a key gives; two threads that ask at once may both make it. */
  V get(K key, Function<K, V> maker) {
    V known = entries.get(key);
    if (known != null) {
      return known;
    }
    V made = maker.apply(key);
    if (entries.size() >= limit) {
      entries.clear();
    }
    entries.put(key, made);
    return made;
  }
}
