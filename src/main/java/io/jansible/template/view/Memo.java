package io.jansible.template.view;

import io.jansible.source.Templated;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The elements of a view that are rendered already; a view may be read by several threads. */
final class Memo {
  private static final Object NONE = new Object();

  private final Resolver resolver;
  private volatile Map<Object, Object> done;

  Memo(Resolver resolver) {
    this.resolver = resolver;
  }

  Resolver resolver() {
    return resolver;
  }

  /** What a raw element at a key or index is. */
  Object resolve(Object place, Object raw) {
    if (raw == null || raw instanceof String || raw instanceof Long || raw instanceof Boolean) {
      return raw;
    }
    Object key = place == null ? NONE : place;
    Map<Object, Object> known = done;
    Object value = known == null ? null : known.get(key);
    if (value == null) {
      value = resolver.resolve(raw);
      if (value != raw) {
        remember(key, value == null ? NONE : value);
      }
    }
    return value == NONE ? null : value;
  }

  /** What an element is if that is known without rendering it, or else null. */
  Object peek(Object place, Object raw) {
    Map<Object, Object> known = done;
    Object value = known == null || place == null ? null : known.get(place);
    if (value != null) {
      return value == NONE ? null : value;
    }
    return raw instanceof Templated ? null : raw;
  }

  private synchronized void remember(Object key, Object value) {
    if (done == null) {
      done = new ConcurrentHashMap<>();
    }
    done.put(key, value);
  }
}
