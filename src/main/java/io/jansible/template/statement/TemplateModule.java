package io.jansible.template.statement;

import io.jansible.template.Scope;
import io.jansible.template.value.Attributed;
import io.jansible.template.value.Text;
import java.util.Map;

/** An imported template: what it set at its top, and its text. */
record TemplateModule(Map<String, Object> names, Object printed) implements Attributed {
  @Override
  public Object attribute(String name) {
    return names.containsKey(name) && !name.startsWith("_") ? names.get(name) : Scope.ABSENT;
  }

  @Override
  public String typeName() {
    return "TemplateModule";
  }

  @Override
  public String toString() {
    return Text.of(printed);
  }
}
