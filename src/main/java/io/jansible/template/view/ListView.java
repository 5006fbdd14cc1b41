package io.jansible.template.view;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** A list whose elements are rendered when they are read; changing it leaves the original alone. */
public final class ListView extends AbstractList<Object> {
  private final List<?> source;
  private final Memo memo;
  private List<Object> own;

  public ListView(List<?> source, Resolver resolver) {
    this.source = source;
    this.memo = new Memo(resolver);
  }

  public boolean belongsTo(Resolver resolver) {
    return memo.resolver() == resolver;
  }

  @Override
  public Object get(int index) {
    if (own != null) {
      return own.get(index);
    }
    Object raw = source.get(index);
    return raw instanceof String ? raw : memo.resolve(index, raw);
  }

  /** An element as it stands, to be read only: a container may be no view. */
  public Object peek(int index) {
    if (own != null) {
      return own.get(index);
    }
    Object raw = source.get(index);
    return raw instanceof String ? raw : memo.peek(index, raw);
  }

  @Override
  public int size() {
    return own != null ? own.size() : source.size();
  }

  @Override
  public Object set(int index, Object value) {
    return changed().set(index, value);
  }

  @Override
  public void add(int index, Object value) {
    changed().add(index, value);
  }

  @Override
  public Object remove(int index) {
    return changed().remove(index);
  }

  private List<Object> changed() {
    if (own == null) {
      own = new ArrayList<>(this);
    }
    return own;
  }
}
