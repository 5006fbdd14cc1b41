package io.jansible.template.value;

import io.jansible.template.Undefined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What {@code for} walks over: elements, keys of a dictionary, characters of a text. */
public final class Iteration {
  private Iteration() {}

  @SuppressWarnings("unchecked")
  public static Iterable<Object> of(Object value) {
    if (value instanceof Iterable<?> iterable) {
      return (Iterable<Object>) iterable;
    }
    if (value instanceof Map<?, ?> map) {
      return (Iterable<Object>) map.keySet();
    }
    if (value instanceof CharSequence text) {
      return characters(text.toString());
    }
    if (value instanceof byte[] bytes) {
      List<Object> numbers = new ArrayList<>(bytes.length);
      for (byte each : bytes) {
        numbers.add((long) (each & 255));
      }
      return numbers;
    }
    Undefined.refuse(value);
    throw PythonError.type("'" + Types.name(value) + "' object is not iterable");
  }

  private static List<Object> characters(String text) {
    List<Object> characters = new ArrayList<>(text.length());
    int at = 0;
    while (at < text.length()) {
      int next = text.offsetByCodePoints(at, 1);
      characters.add(text.substring(at, next));
      at = next;
    }
    return characters;
  }

  /** All elements in a list of their own. */
  @SuppressWarnings("unchecked")
  public static List<Object> list(Object value) {
    Iterable<Object> elements = of(value);
    if (elements instanceof Collection<?> collection) {
      return new ArrayList<>((Collection<Object>) collection);
    }
    List<Object> list = new ArrayList<>();
    Iterator<Object> iterator = elements.iterator();
    while (iterator.hasNext()) {
      list.add(iterator.next());
    }
    return list;
  }

  /** All elements in a list that is only read: the value itself where it is one. */
  @SuppressWarnings("unchecked")
  public static List<Object> view(Object value) {
    return value instanceof List<?> list ? (List<Object>) list : list(value);
  }

  static boolean all(Iterable<?> elements, Predicate<Object> condition) {
    for (Object each : elements) {
      if (!condition.test(each)) {
        return false;
      }
    }
    return true;
  }

  /** How many elements a value has. */
  public static long length(Object value) {
    if (value instanceof CharSequence text) {
      String plain = text.toString();
      return plain.codePointCount(0, plain.length());
    }
    if (value instanceof Collection<?> collection) {
      return collection.size();
    }
    if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    if (value instanceof byte[] bytes) {
      return bytes.length;
    }
    Undefined.refuse(value);
    throw PythonError.type("object of type '" + Types.name(value) + "' has no len()");
  }
}
