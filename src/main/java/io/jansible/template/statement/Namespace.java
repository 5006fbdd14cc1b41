package io.jansible.template.statement;

import io.jansible.template.Scope;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.Attributed;
import io.jansible.template.value.DictFunction;
import io.jansible.template.value.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code namespace()} makes: an object whose attributes a template may set anywhere. */
public final class Namespace implements Attributed {
  private final Map<Object, Object> attributes = new LinkedHashMap<>();

  public Namespace(Arguments arguments) {
    attributes.putAll((Map<?, ?>) DictFunction.call(arguments));
  }

  void set(String name, Object value) {
    attributes.put(name, value);
  }

  @Override
  public Object attribute(String name) {
    return attributes.containsKey(name) ? attributes.get(name) : Scope.ABSENT;
  }

  @Override
  public String typeName() {
    return "Namespace";
  }

  @Override
  public String toString() {
    return "<Namespace " + Text.repr(attributes) + ">";
  }
}
