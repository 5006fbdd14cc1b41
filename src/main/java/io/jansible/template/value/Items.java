package io.jansible.template.value;

import io.jansible.source.Suggestion;
import io.jansible.template.Scope;
import io.jansible.template.Undefined;
import java.util.List;
import java.util.Map;

/** Attributes and elements of values: {@code a.b} and {@code a['b']}. */
public final class Items {
  private static final int FEW_KEYS = 12;

  private Items() {}

  /** {@code value.name}: a method or attribute first, an element second. */
  public static Object attribute(Object value, String name) {
    if (value instanceof Undefined) {
      return value;
    }
    if (value instanceof Map<?, ?> map && !Methods.has(value, name)) {
      Object found = map.get(name);
      if (found != null || map.containsKey(name)) {
        return found;
      }
      return unsafe(value, name) ? unsafeAttribute(value, name) : missing(value, name);
    }
    if (unsafe(value, name)) {
      return unsafeAttribute(value, name);
    }
    Object found = own(value, name);
    return found == Scope.ABSENT ? missing(value, name) : found;
  }

  /** An attribute that values of this type have, or absent. */
  private static Object own(Object value, String name) {
    if (value instanceof Attributed attributed) {
      return attributed.attribute(name);
    }
    if (value instanceof io.jansible.template.Tuple tuple && tuple.names().contains(name)) {
      return tuple.get(tuple.names().indexOf(name));
    }
    if (Methods.has(value, name)) {
      return (Callable) arguments -> Methods.call(value, name, arguments);
    }
    return DateMethods.attribute(value, name);
  }

  private static boolean unsafe(Object value, String name) {
    return name.startsWith("__") && !(value instanceof Map<?, ?> map && map.containsKey(name));
  }

  private static Undefined unsafeAttribute(Object value, String name) {
    return new Undefined(
        "access to attribute '" + name + "' of '" + Types.name(value) + "' object is unsafe.");
  }

  /** {@code value[key]}: an element first, an attribute second. */
  public static Object element(Object value, Object key) {
    if (value instanceof Map<?, ?> map) {
      return mapElement(map, key);
    }
    if (value instanceof Undefined || key instanceof Undefined) {
      return value instanceof Undefined ? value : key;
    }
    if (key instanceof Slice slice) {
      return slice.of(value);
    }
    if (Numbers.isWhole(key)) {
      Object found = indexed(value, Numbers.index(key));
      if (found != Scope.ABSENT) {
        return found;
      }
    } else if (key instanceof CharSequence name && !unsafe(value, name.toString())) {
      Object found = own(value, name.toString());
      if (found != Scope.ABSENT) {
        return found;
      }
    }
    return missing(value, key);
  }

  private static Object mapElement(Map<?, ?> map, Object key) {
    if (key instanceof Undefined) {
      return key;
    }
    if (key instanceof String) {
      Object quick = map.get(key);
      if (quick != null) {
        return quick;
      }
    }
    if (key instanceof Slice) {
      throw PythonError.type("unhashable type: 'slice'");
    }
    if (key instanceof Map) {
      return missing(map, key);
    }
    Object found =
        key instanceof List && !(key instanceof io.jansible.template.Tuple)
            ? Dicts.MISSING
            : Dicts.find(map, key);
    if (found != Dicts.MISSING) {
      return map.get(found);
    }
    return key instanceof CharSequence name && Methods.has(map, name.toString())
        ? (Callable) arguments -> Methods.call(map, name.toString(), arguments)
        : missing(map, key);
  }

  private static Object indexed(Object value, long index) {
    if (value instanceof DictView view) {
      return indexed(Iteration.list(view), index);
    }
    if (value instanceof List<?> list) {
      long at = index < 0 ? index + list.size() : index;
      return at >= 0 && at < list.size() ? list.get((int) at) : Scope.ABSENT;
    }
    if (value instanceof CharSequence text) {
      List<Object> characters = Iteration.view(text);
      return index < -characters.size() || index >= characters.size()
          ? Scope.ABSENT
          : indexed(characters, index);
    }
    return value instanceof byte[] bytes && index >= -bytes.length && index < bytes.length
        ? (Object) (long) (bytes[(int) (index < 0 ? index + bytes.length : index)] & 255)
        : Scope.ABSENT;
  }

  /** What there is in place of an attribute or element that there is not. */
  public static Undefined missing(Object value, Object key) {
    Undefined own = value instanceof ForeignMap map ? map.missing(key) : null;
    if (own != null) {
      return own.orMeant(hint(value, key));
    }
    String named = Text.repr(key);
    if (!(key instanceof CharSequence)) {
      String type = value == null ? "None" : Types.name(value) + " object";
      return new Undefined(type + " has no element " + named);
    }
    return new Undefined(
        "object of type '" + Types.name(value) + "' has no attribute " + named,
        () -> hint(value, key));
  }

  /** The key of a dictionary that was probably meant; where there are few, all of them. */
  private static String hint(Object value, Object key) {
    if (!(value instanceof Map<?, ?> map) || !(key instanceof CharSequence)) {
      return null;
    }
    List<String> keys = map.keySet().stream().map(Text::of).toList();
    String near = Suggestion.hint(key.toString(), keys);
    return near != null || keys.isEmpty() || keys.size() > FEW_KEYS
        ? near
        : "there are only: " + String.join(", ", keys);
  }
}
