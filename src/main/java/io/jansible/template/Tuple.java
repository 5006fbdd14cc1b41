package io.jansible.template;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;

/** Python's tuple: a list that cannot change, and that is a list once a template is finished. */
public final class Tuple extends AbstractList<Object> implements RandomAccess {
  private final Object[] elements;
  private final List<String> names;

  private Tuple(Object[] elements, List<String> names) {
    this.elements = elements;
    this.names = names;
  }

  public static Tuple of(Object... elements) {
    return new Tuple(elements.clone(), List.of());
  }

  /** A tuple whose elements are attributes, too. */
  public static Tuple named(List<String> names, Object... elements) {
    return new Tuple(elements.clone(), names);
  }

  /** The names of the elements that are attributes; empty for a usual tuple. */
  public List<String> names() {
    return names;
  }

  public static Tuple copyOf(Collection<?> elements) {
    return new Tuple(elements.toArray(), List.of());
  }

  @Override
  public Object get(int index) {
    return elements[index];
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tuple tuple && Arrays.equals(elements, tuple.elements);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(elements);
  }

  /** The elements as the list that is left of a tuple outside templates. */
  public List<Object> toList() {
    return new java.util.ArrayList<>(this);
  }
}
