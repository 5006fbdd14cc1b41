package io.jansible.cli;

import io.jansible.inventory.Expressions;
import io.jansible.source.PythonText;
import io.jansible.source.TemplateText;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;
import java.util.Collection;
import java.util.Map;

/** The template engine for inventory plugins. */
record InventoryExpressions(Templates templates, Map<String, Object> extraVariables)
    implements Expressions {
  @Override
  public Object evaluate(String expression, Map<String, Object> variables) {
    return value("{{" + expression + "}}", variables);
  }

  @Override
  public boolean holds(String condition, Map<String, Object> variables) {
    try {
      String decided = "true if (" + condition + ") else false";
      return Boolean.TRUE.equals(templates.evaluate(decided, null, new Variables(variables)));
    } catch (TemplateException e) {
      throw new IllegalArgumentException(e.reason(), e);
    }
  }

  @Override
  public String render(String template, Map<String, Object> variables) {
    return TemplateText.isTemplate(template)
        ? PythonText.str(value(template, variables))
        : template;
  }

  private Object value(String template, Map<String, Object> variables) {
    try {
      return templates.render(new TemplateText(template, null), new Variables(variables));
    } catch (TemplateException e) {
      throw new IllegalArgumentException(e.reason(), e);
    }
  }

  /** The variables of one host. */
  private record Variables(Map<String, Object> variables) implements Scope {
    @Override
    public Object get(String name) {
      return variables.getOrDefault(name, ABSENT);
    }

    @Override
    public Collection<String> names() {
      return variables.keySet();
    }
  }
}
