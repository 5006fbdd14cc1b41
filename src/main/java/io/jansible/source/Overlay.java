package io.jansible.source;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Two immutable maps seen as one; the stronger's values stand where a key is in both. */
final class Overlay<K, V> extends AbstractMap<K, V> {
  private final Map<K, V> weaker;
  private final Map<K, V> stronger;
  private final int size;

  Overlay(Map<K, V> weaker, Map<K, V> stronger) {
    this.weaker = weaker;
    this.stronger = stronger;
    this.size = weaker.size() + (int) others().count();
  }

  private Stream<Entry<K, V>> others() {
    return stronger.entrySet().stream().filter(entry -> !weaker.containsKey(entry.getKey()));
  }

  @Override
  public V get(Object key) {
    V value = stronger.get(key);
    return value != null || stronger.containsKey(key) ? value : weaker.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return stronger.containsKey(key) || weaker.containsKey(key);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<K, V>> iterator() {
        Stream<Entry<K, V>> first =
            weaker.keySet().stream().map(key -> new SimpleImmutableEntry<>(key, get(key)));
        return Stream.concat(first, others()).iterator();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }
}
