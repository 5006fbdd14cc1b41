package io.jansible.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A scope with some names in front of another's. */
public record OverlaidScope(Map<?, ?> front, Scope behind) implements Scope {
  @Override
  public Object get(String name) {
    return front.containsKey(name) ? front.get(name) : behind.get(name);
  }

  @Override
  public Collection<String> names() {
    List<String> names = new ArrayList<>(behind.names());
    front.keySet().forEach(name -> names.add(String.valueOf(name)));
    return names;
  }
}
