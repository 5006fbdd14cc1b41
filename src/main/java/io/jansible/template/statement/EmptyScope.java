package io.jansible.template.statement;

import io.jansible.template.Scope;
import java.util.Collection;
import java.util.List;

/** The scope of a template that is imported without its context. */
enum EmptyScope implements Scope {
  EMPTY;

  @Override
  public Object get(String name) {
    return ABSENT;
  }

  @Override
  public Collection<String> names() {
    return List.of();
  }
}
