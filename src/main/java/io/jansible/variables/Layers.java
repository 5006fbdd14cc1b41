package io.jansible.variables;

import io.jansible.source.HashBehaviour;
import io.jansible.template.Scope;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Scopes on top of each other, one for each {@link Precedence}; a name means what the strongest one
 * says. Immutable: {@link #with} shares all other layers, so a task costs one small array.
 */
public final class Layers implements Scope {
  private static final int COUNT = Precedence.values().length;

  /** From here on nothing is merged: these are not variables that anybody wrote. */
  private static final int MAGIC = Precedence.MAGIC.ordinal();

  public static final Layers EMPTY = new Layers(new Scope[COUNT], HashBehaviour.REPLACE);

  private final Scope[] scopes;

  private final HashBehaviour behaviour;

  private Layers(Scope[] scopes, HashBehaviour behaviour) {
    this.scopes = scopes;
    this.behaviour = behaviour;
  }

  /** These layers, whose dictionaries replace or complete each other. */
  public Layers with(HashBehaviour dictionaries) {
    return new Layers(scopes, dictionaries);
  }

  /** These layers with one of them replaced; null removes it. */
  public Layers with(Precedence precedence, Scope scope) {
    Scope[] copy = scopes.clone();
    copy[precedence.ordinal()] = scope;
    return new Layers(copy, behaviour);
  }

  /** These layers with one of them replaced by fixed variables, or removed when there are none. */
  public Layers with(Precedence precedence, Map<String, Object> variables) {
    if (variables.isEmpty()) {
      return scope(precedence) == null ? this : with(precedence, (Scope) null);
    }
    return with(precedence, new Fixed(variables));
  }

  /** Fixed variables over those of another scope. */
  public static Scope over(Map<String, Object> variables, Scope scope) {
    Fixed upper = new Fixed(variables);
    return new Scope() {
      @Override
      public Object get(String name) {
        Object value = upper.get(name);
        return value == ABSENT ? scope.get(name) : value;
      }

      @Override
      public Collection<String> names() {
        Set<String> names = new LinkedHashSet<>(scope.names());
        names.addAll(upper.names());
        return names;
      }
    };
  }

  /** One layer, or null. */
  public Scope scope(Precedence precedence) {
    return scopes[precedence.ordinal()];
  }

  /** The fixed variables of one layer; empty when it has none. */
  public Map<String, Object> at(Precedence precedence) {
    return scopes[precedence.ordinal()] instanceof Fixed fixed ? fixed.variables() : Map.of();
  }

  @Override
  public Object get(String name) {
    for (int i = COUNT - 1; i >= 0; i--) {
      if (scopes[i] != null) {
        Object value = scopes[i].get(name);
        if (value != ABSENT) {
          return i < MAGIC && behaviour.completes(value) ? completed(name, value, i) : value;
        }
      }
    }
    return ABSENT;
  }

  /** A dictionary over the weaker ones of its name, down to the first value that is none. */
  private Object completed(String name, Object value, int layer) {
    Object all = value;
    for (int i = layer - 1; i >= 0; i--) {
      Object weaker = scopes[i] == null ? ABSENT : scopes[i].get(name);
      if (weaker != ABSENT && !behaviour.completes(weaker)) {
        return all;
      } else if (weaker != ABSENT) {
        all = behaviour.over(weaker, all);
      }
    }
    return all;
  }

  @Override
  public Collection<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Scope scope : scopes) {
      if (scope != null) {
        names.addAll(scope.names());
      }
    }
    return names;
  }

  /** Variables that do not change. */
  private record Fixed(Map<String, Object> variables) implements Scope {
    @Override
    public Object get(String name) {
      Object value = variables.get(name);
      return value != null || variables.containsKey(name) ? value : ABSENT;
    }

    @Override
    public Collection<String> names() {
      return variables.keySet();
    }
  }
}
