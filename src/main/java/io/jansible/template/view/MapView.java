package io.jansible.template.view;

import io.jansible.source.TemplateText;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A map whose values are rendered when they are read; changing it leaves the original alone. */
public final class MapView extends AbstractMap<Object, Object> {
  private final Map<?, ?> source;
  private final Memo memo;
  private Map<Object, Object> own;

  public MapView(Map<?, ?> source, Resolver resolver) {
    this.source = source;
    this.memo = new Memo(resolver);
  }

  /** The same entries; a key that looks like a template is text, because keys are not rendered. */
  public static Map<?, ?> withPlainKeys(Map<?, ?> entries) {
    for (Object key : entries.keySet()) {
      if (key instanceof TemplateText) {
        Map<Object, Object> plain = new LinkedHashMap<>();
        entries.forEach((each, value) -> plain.put(plain(each), value));
        return plain;
      }
    }
    return entries;
  }

  private static Object plain(Object key) {
    return key instanceof TemplateText text ? text.text() : key;
  }

  public boolean belongsTo(Resolver resolver) {
    return memo.resolver() == resolver;
  }

  @Override
  public Object get(Object key) {
    return own != null ? own.get(key) : memo.resolve(key, source.get(key));
  }

  /** The value of a key as it stands, to be read only: a container may be no view. */
  public Object peek(Object key) {
    if (own != null) {
      return own.get(key);
    }
    Object raw = source.get(key);
    return raw instanceof String ? raw : memo.peek(key, raw);
  }

  @Override
  public boolean containsKey(Object key) {
    return own != null ? own.containsKey(key) : source.containsKey(key);
  }

  @Override
  public int size() {
    return own != null ? own.size() : source.size();
  }

  @Override
  public Object put(Object key, Object value) {
    return changed().put(key, value);
  }

  @Override
  public Object remove(Object key) {
    return changed().remove(key);
  }

  @Override
  public void clear() {
    own = new LinkedHashMap<>();
  }

  private Map<Object, Object> changed() {
    if (own == null) {
      own = new LinkedHashMap<>(this);
    }
    return own;
  }

  @Override
  public Set<Object> keySet() {
    return own != null ? own.keySet() : new Keys();
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return own != null ? own.entrySet() : new Entries();
  }

  /** The keys, without touching a value. */
  private final class Keys extends AbstractSet<Object> {
    @Override
    public Iterator<Object> iterator() {
      Iterator<?> keys = source.keySet().iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return keys.hasNext();
        }

        @Override
        public Object next() {
          return keys.next();
        }
      };
    }

    @Override
    public int size() {
      return source.size();
    }

    @Override
    public boolean contains(Object key) {
      return source.containsKey(key);
    }
  }

  /** The entries, whose values are rendered when they are asked for. */
  private final class Entries extends AbstractSet<Entry<Object, Object>> {
    @Override
    public Iterator<Entry<Object, Object>> iterator() {
      Iterator<?> entries = source.entrySet().iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return entries.hasNext();
        }

        @Override
        public Entry<Object, Object> next() {
          return new Lazy((Entry<?, ?>) entries.next());
        }
      };
    }

    @Override
    public int size() {
      return source.size();
    }
  }

  /** One entry. */
  private final class Lazy implements Entry<Object, Object> {
    private final Entry<?, ?> entry;

    Lazy(Entry<?, ?> entry) {
      this.entry = entry;
    }

    @Override
    public Object getKey() {
      return entry.getKey();
    }

    @Override
    public Object getValue() {
      return memo.resolve(entry.getKey(), entry.getValue());
    }

    @Override
    public Object setValue(Object value) {
      return put(getKey(), value);
    }
  }
}
