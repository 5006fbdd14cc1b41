package io.jansible.variables;

import io.jansible.template.Scope;
import io.jansible.template.Templates;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A scope as a dictionary, whose values are rendered when they are read. */
public final class VariablesMap extends AbstractMap<Object, Object> {
  private final Scope scope;
  private final Templates templates;

  public VariablesMap(Scope scope, Templates templates) {
    this.scope = scope;
    this.templates = templates;
  }

  @Override
  public Object get(Object name) {
    Object value = name instanceof String text ? scope.get(text) : Scope.ABSENT;
    return value == Scope.ABSENT ? null : templates.lazily(value, scope);
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String text && scope.get(text) != Scope.ABSENT;
  }

  @Override
  public int size() {
    return scope.names().size();
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    Map<Object, Object> all = new LinkedHashMap<>();
    scope.names().forEach(name -> all.put(name, get(name)));
    return all.entrySet();
  }
}
