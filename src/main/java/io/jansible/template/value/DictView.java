package io.jansible.template.value;

import io.jansible.template.Tuple;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** What {@code keys()}, {@code values()} and {@code items()} of a dictionary give. */
public final class DictView extends AbstractCollection<Object> {
  /** Which part of the dictionary. */
  public enum Kind {
    KEYS,
    VALUES,
    ITEMS;

    String typeName() {
      return "dict_" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Kind kind;
  private final Map<?, ?> map;

  public DictView(Kind kind, Map<?, ?> map) {
    this.kind = kind;
    this.map = map;
  }

  public Kind kind() {
    return kind;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Iterator<Object> iterator() {
    if (kind == Kind.KEYS) {
      return ((Collection<Object>) map.keySet()).iterator();
    }
    return kind == Kind.VALUES
        ? ((Collection<Object>) map.values()).iterator()
        : new Items(map.entrySet().iterator());
  }

  @Override
  public int size() {
    return map.size();
  }

  /** Entries as pairs. */
  private record Items(Iterator<? extends Map.Entry<?, ?>> entries) implements Iterator<Object> {
    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public Object next() {
      Map.Entry<?, ?> entry = entries.next();
      return Tuple.of(entry.getKey(), entry.getValue());
    }
  }
}
