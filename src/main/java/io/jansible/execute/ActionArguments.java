package io.jansible.execute;

import io.jansible.module.ArgumentReader;
import io.jansible.module.Arguments;
import io.jansible.module.Module;
import io.jansible.module.Option;
import io.jansible.playbook.Action;
import io.jansible.playbook.ModuleDefaults;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.OptionPlace;
import io.jansible.source.Position;
import io.jansible.source.PythonText;
import io.jansible.source.TemplateText;
import io.jansible.template.Omit;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;
import java.util.LinkedHashMap;
import java.util.Map;

/** Renders what a task gives its module, leaves out what is omitted, and checks the rest. */
final class ActionArguments {
  private final Templates templates;
  private final Scope scope;

  ActionArguments(Machinery machinery, Scope scope) {
    this.templates = machinery.templates();
    this.scope = scope;
  }

  Arguments of(Task task, Module module) {
    Map<String, Object> values = values(task, module);
    Object freeForm = freeForm(task);
    return ArgumentReader.read(
        module.specification(), values, freeForm == null ? null : PythonText.str(freeForm));
  }

  /** The free text, rendered; null when there is none. */
  Object freeForm(Task task) {
    Object written = task.action().freeForm();
    return written == null ? null : rendered(task, ArgumentReader.RAW_PARAMS, written);
  }

  /** All options that the module is given, rendered, as they are before it has looked at them. */
  Map<String, Object> values(Task task, Module module) {
    Action action = task.action();
    Map<String, Object> values = new LinkedHashMap<>();
    ModuleDefaults.Arguments defaults = action.defaults();
    addBase(defaults.template(), values);
    add(task, module, defaults.values(), values);
    addBase(action.base(), values);
    add(task, module, action.arguments(), values);
    return values;
  }

  private void add(
      Task task, Module module, Map<String, Object> written, Map<String, Object> values) {
    written.forEach(
        (name, value) ->
            add(values, named(task, module, name), prepared(task, module, name, value)));
  }

  private void addBase(Written all, Map<String, Object> values) {
    if (all == null) {
      return;
    }
    Object base = templates.resolve(all.value(), scope);
    if (!(base instanceof Map<?, ?> map)) {
      throw new TemplateException(
          "args must be a dictionary, not '" + PythonText.str(base) + "'", all.at());
    }
    map.forEach((name, value) -> add(values, name.toString(), value));
  }

  /** Where any name is taken (set_fact), the author may compute it. */
  private String named(Task task, Module module, String name) {
    if (!module.specification().takesAnyOption() || !TemplateText.isTemplate(name)) {
      return name;
    }
    OptionPlace place = task.action().places().get(name);
    Position at = place == null ? task.at() : place.name();
    return PythonText.str(rendered(task, name, new TemplateText(name, at)));
  }

  private Object prepared(Task task, Module module, String name, Object value) {
    Option<?> option = module.specification().option(name);
    return option != null && option.isAsWritten() ? value : rendered(task, name, value);
  }

  private static void add(Map<String, Object> values, String name, Object value) {
    if (value instanceof Omit) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
  }

  /** What an option is given, rendered. */
  Object rendered(Task task, String name, Object value) {
    try {
      return templates.resolve(value, scope);
    } catch (TemplateException e) {
      OptionPlace place = task.action().places().get(name);
      e.locate(place == null ? task.at() : place.value());
      throw e.partOf(FailureWords.of(templates).argument(qualified(task), name, e));
    }
  }

  private static String qualified(Task task) {
    String spelling = task.action().module();
    return spelling.indexOf('.') >= 0 ? spelling : "ansible.builtin." + spelling;
  }
}
