package io.jansible.execute;

import io.jansible.module.ModuleFailure;
import io.jansible.playbook.Loop;
import io.jansible.source.PythonText;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The items that a loop goes over: {@code loop} takes a list, the with_ forms have their own rules.
 */
final class LoopItems {
  private LoopItems() {}

  static List<Object> of(Loop loop, Templates templates, Scope scope) {
    Object value = templates.resolve(loop.items().value(), scope);
    if (loop.lookup() == null) {
      return plain(loop, value, templates);
    }
    return switch (loop.lookup()) {
      case "items" -> flattened(asList(value));
      case "list" -> asList(value);
      case "dict" -> pairs(loop, value);
      default -> throw new IllegalStateException("with_" + loop.lookup());
    };
  }

  private static List<Object> plain(Loop loop, Object value, Templates templates) {
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    throw new ModuleFailure(
        "The `loop` value must resolve to a 'list', not '" + PythonText.typeName(value) + "'.");
  }

  private static List<Object> asList(Object value) {
    return value instanceof List<?> list ? new ArrayList<>(list) : listOf(value);
  }

  private static List<Object> listOf(Object value) {
    List<Object> one = new ArrayList<>(1);
    one.add(value);
    return one;
  }

  /** with_items takes one level of lists apart. */
  private static List<Object> flattened(List<Object> values) {
    List<Object> flat = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof List<?> inner) {
        flat.addAll(inner);
      } else {
        flat.add(value);
      }
    }
    return flat;
  }

  private static List<Object> pairs(Loop loop, Object value) {
    List<Object> pairs = new ArrayList<>();
    List<Object> terms = value instanceof Map<?, ?> ? listOf(value) : asList(value);
    for (Object term : terms) {
      if (!(term instanceof Map<?, ?> map)) {
        throw new TemplateException("with_dict expects a dict", loop.items().at());
      }
      map.forEach(
          (key, element) -> {
            Map<String, Object> pair = new LinkedHashMap<>();
            pair.put("key", key);
            pair.put("value", element);
            pairs.add(pair);
          });
    }
    return pairs;
  }
}
