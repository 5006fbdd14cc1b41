package io.jansible.source;

import java.util.Locale;
import java.util.Map;

/** What becomes of a dictionary where a weaker variable of its name is a dictionary, too. */
public enum HashBehaviour {
  /** The stronger takes its place. */
  REPLACE,
  /** The stronger lies over it, key by key. */
  MERGE;

  /** The behaviour of a name of the setting. */
  public static HashBehaviour named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Puts stronger variables over those that are there. */
  public void put(Map<String, Object> there, Map<String, Object> stronger) {
    if (this == REPLACE) {
      there.putAll(stronger);
    } else {
      stronger.forEach((name, value) -> there.put(name, over(there.get(name), value)));
    }
  }

  /** A value over a weaker one, which may be null. */
  public Object over(Object weaker, Object value) {
    return this == REPLACE ? value : VariableMerge.merged(weaker, value);
  }

  /** Whether a value may be completed by a weaker one. */
  public boolean completes(Object value) {
    return this == MERGE && VariableMerge.entries(value) != null;
  }
}
