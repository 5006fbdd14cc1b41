package io.jansible.template.value;

import io.jansible.template.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys of dictionaries, which are the same when they are equal in Python (1, 1.0 and True). */
public final class Dicts {
  /** What {@link #find} answers when there is no such key. */
  public static final Object MISSING = new Object();

  private Dicts() {}

  /** The key of a map that equals a value, or {@link #MISSING}. */
  public static Object find(Map<?, ?> map, Object key) {
    Object plain = key instanceof Markup markup ? markup.text() : key;
    if (map.containsKey(plain)) {
      return plain;
    }
    if (Types.isNumber(plain)) {
      return findNumber(map, plain);
    }
    hashable(plain);
    return MISSING;
  }

  private static Object findNumber(Map<?, ?> map, Object key) {
    for (Object other : List.of(1L, 0L, 1.0, 0.0, true, false)) {
      if (Comparison.equal(key, other) && map.containsKey(other)) {
        return other;
      }
    }
    if (key instanceof Double real && real == Math.rint(real)) {
      Long whole = real.longValue();
      return map.containsKey(whole) ? whole : MISSING;
    }
    return key instanceof Long whole && map.containsKey(whole.doubleValue())
        ? (Object) whole.doubleValue()
        : MISSING;
  }

  /** The value of a key, or a default. */
  public static Object get(Map<?, ?> map, Object key, Object otherwise) {
    Object found = find(map, key);
    return found == MISSING ? otherwise : map.get(found);
  }

  /** Sets a key, keeping an equal key that is there. */
  public static void put(Map<Object, Object> map, Object key, Object value) {
    Object found = find(map, key);
    map.put(found == MISSING ? (key instanceof Markup ? key.toString() : key) : found, value);
  }

  /** Whether a value can be a key. */
  public static boolean isHashable(Object key) {
    boolean isList = key instanceof List && !(key instanceof Tuple);
    return !isList && !(key instanceof Map) && !(key instanceof Set);
  }

  /** Refuses what cannot be a key. */
  public static void hashable(Object key) {
    if (!isHashable(key)) {
      throw PythonError.type("unhashable type: '" + Types.name(key) + "'");
    }
  }
}
