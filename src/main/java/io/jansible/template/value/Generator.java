package io.jansible.template.value;

import java.util.Iterator;

/** Values that are made while they are read, once, as the filter {@code map} gives them. */
public final class Generator implements Iterable<Object> {
  private final Iterator<Object> iterator;

  public Generator(Iterator<Object> iterator) {
    this.iterator = iterator;
  }

  @Override
  public Iterator<Object> iterator() {
    return iterator;
  }
}
