package io.jansible.variables;

import io.jansible.template.Scope;
import io.jansible.template.Templates;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A scope as a dictionary, whose values are rendered when they are read. All hosts' variables are
 * no part of one host's: who shows or copies them would not come to an end.
 */
public class VariablesMap extends AbstractMap<Object, Object> {
  private static final String ALL_HOSTS = "hostvars";

  private final Scope scope;
  private final Templates templates;

  public VariablesMap(Scope scope, Templates templates) {
    this.scope = scope;
    this.templates = templates;
  }

  @Override
  public Object get(Object name) {
    Object value = containsKey(name) ? scope.get((String) name) : Scope.ABSENT;
    return value == Scope.ABSENT ? null : templates.lazily(value, scope);
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String text
        && !text.equals(ALL_HOSTS)
        && scope.get(text) != Scope.ABSENT;
  }

  @Override
  public int size() {
    int hidden = scope.names().contains(ALL_HOSTS) ? 1 : 0;
    return scope.names().size() - hidden;
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    Map<Object, Object> all = new LinkedHashMap<>();
    for (String name : scope.names()) {
      if (!name.equals(ALL_HOSTS)) {
        all.put(name, get(name));
      }
    }
    return all.entrySet();
  }
}
