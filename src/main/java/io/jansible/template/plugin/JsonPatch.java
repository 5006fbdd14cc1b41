package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes to a document by RFC 6902, on a copy of it. */
final class JsonPatch {
  private final String filter;
  private Object document;

  JsonPatch(String filter, Object document) {
    this.filter = filter;
    this.document = copy(document);
  }

  /** A test of a patch did not hold. */
  static final class TestFailure extends TemplateException {
    TestFailure(String message) {
      super(message);
    }
  }

  Object document() {
    return document;
  }

  /** Applies one operation: its op, path, and value or from. */
  void apply(Map<?, ?> operation) {
    String path = text(operation, "path");
    Object value = copy(operation.get("value"));
    switch (text(operation, "op")) {
      case "add" -> add(path, value);
      case "remove" -> remove(path);
      case "replace" -> place(path, value, (parent, last) -> replace(parent, last, value));
      case "test" -> test(path, value);
      case "copy" -> add(path, copy(find(from(operation))));
      case "move" -> move(from(operation), path);
      default ->
          throw new TemplateException(
              filter + ": unsupported 'op' argument: " + Text.of(operation.get("op")));
    }
  }

  private String text(Map<?, ?> operation, String name) {
    if (!Types.isText(operation.get(name))) {
      throw new TemplateException(filter + ": '" + name + "' argument is not a string");
    }
    return Text.of(operation.get(name));
  }

  private String from(Map<?, ?> operation) {
    if (operation.get("from") == null) {
      throw new TemplateException(
          filter + ": 'from' argument missing for '" + operation.get("op") + "' operation");
    }
    return text(operation, "from");
  }

  private TemplateException failed(String reason) {
    return new TemplateException(filter + ": patch failed: " + reason);
  }

  private List<String> steps(String path) {
    if (!path.isEmpty() && !path.startsWith("/")) {
      throw failed("Location must start with /");
    }
    List<String> steps = new ArrayList<>();
    if (!path.isEmpty()) {
      for (String step : path.substring(1).split("/", -1)) {
        steps.add(step.replace("~1", "/").replace("~0", "~"));
      }
    }
    return steps;
  }

  private Object find(String path) {
    Object found = document;
    for (String step : steps(path)) {
      found = part(found, step);
    }
    return found;
  }

  private Object part(Object of, String step) {
    if (of instanceof Map<?, ?> map) {
      if (!map.containsKey(step)) {
        throw failed("member '" + step + "' not found in " + Text.repr(of));
      }
      return map.get(step);
    }
    if (of instanceof List<?> list) {
      int index = index(step);
      if (index >= list.size()) {
        throw failed("index '" + step + "' is out of bounds");
      }
      return list.get(index);
    }
    throw failed(
        "Document '"
            + Text.of(of)
            + "' does not support indexing, must be a mapping/sequence or support __getitem__");
  }

  private int index(String step) {
    if (!step.matches("0|[1-9]\\d{0,8}")) {
      throw failed("'" + step + "' is not a valid sequence index");
    }
    return Integer.parseInt(step);
  }

  /** What holds the part that a path names. */
  private Object parent(List<String> steps) {
    Object found = document;
    for (String step : steps.subList(0, steps.size() - 1)) {
      found = part(found, step);
    }
    return found;
  }

  /** How a value gets into what holds its place. */
  private interface Placing {
    void put(Object parent, String last);
  }

  private void place(String path, Object value, Placing placing) {
    List<String> steps = steps(path);
    if (steps.isEmpty()) {
      document = value;
    } else {
      placing.put(parent(steps), steps.get(steps.size() - 1));
    }
  }

  private void add(String path, Object value) {
    place(path, value, (parent, last) -> add(path, parent, last, value));
  }

  @SuppressWarnings("unchecked")
  private void add(String path, Object parent, String last, Object value) {
    if (parent instanceof Map) {
      ((Map<Object, Object>) parent).put(last, value);
    } else if (parent instanceof List<?> list) {
      int index = last.equals("-") ? list.size() : index(last);
      if (index > list.size()) {
        throw failed("can't insert outside of list");
      }
      ((List<Object>) parent).add(index, value);
    } else {
      throw failed("unable to fully resolve json pointer " + path + ", part " + last);
    }
  }

  private Object remove(String path) {
    List<String> steps = steps(path);
    if (steps.isEmpty()) {
      Object all = document;
      document = null;
      return all;
    }
    String last = steps.get(steps.size() - 1);
    Object parent = parent(steps);
    if (parent instanceof Map<?, ?> map && map.containsKey(last)) {
      return map.remove(last);
    }
    if (parent instanceof List<?> list && index(last) < list.size()) {
      return list.remove(index(last));
    }
    throw failed("can't remove a non-existent object '" + last + "'");
  }

  @SuppressWarnings("unchecked")
  private void replace(Object parent, String last, Object value) {
    if (parent instanceof Map<?, ?> map && map.containsKey(last)) {
      ((Map<Object, Object>) parent).put(last, value);
    } else if (parent instanceof List<?> list && index(last) < list.size()) {
      ((List<Object>) parent).set(index(last), value);
    } else {
      throw failed(
          parent instanceof List
              ? "can't replace outside of list"
              : "can't replace a non-existent object '" + last + "'");
    }
  }

  private void move(String from, String path) {
    if (from.equals(path)) {
      find(from);
      return;
    }
    if (path.startsWith(from + "/")) {
      throw failed("Cannot move values into their own children");
    }
    add(path, remove(from));
  }

  private void test(String path, Object value) {
    Object found;
    try {
      found = find(path);
    } catch (TemplateException missing) {
      throw new TestFailure(missing.getMessage().replace("patch failed", "test operation failed"));
    }
    if (!Comparison.equal(found, value)) {
      throw new TestFailure(
          "%s: test operation failed: %s (<class '%s'>) is not equal to tested value %s (<class '%s'>)"
              .formatted(
                  filter, Text.of(found), Types.name(found), Text.of(value), Types.name(value)));
    }
  }

  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      map.forEach((key, each) -> all.put(key, copy(each)));
      return all;
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(each -> all.add(copy(each)));
      return all;
    }
    return value;
  }
}
