package io.jansible.template.value;

import io.jansible.template.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of dict. */
final class DictMethods {
  static final Set<String> NAMES =
      Set.of(
          "keys",
          "values",
          "items",
          "get",
          "copy",
          "pop",
          "popitem",
          "update",
          "setdefault",
          "clear",
          "fromkeys");

  /** What every mapping has, also one that nobody may change. */
  static final Set<String> READING = Set.of("keys", "values", "items", "get");

  private DictMethods() {}

  static Object call(Map<Object, Object> map, String name, Arguments arguments) {
    return switch (name) {
      case "keys" -> new DictView(DictView.Kind.KEYS, map);
      case "values" -> new DictView(DictView.Kind.VALUES, map);
      case "items" -> new DictView(DictView.Kind.ITEMS, map);
      case "get" -> {
        arguments.atMost(name, 2);
        yield Dicts.get(map, arguments.required(name, 0, "key"), arguments.get(1, "default", null));
      }
      case "copy" -> new LinkedHashMap<>(map);
      case "fromkeys" -> fromKeys(arguments);
      default -> change(map, name, arguments);
    };
  }

  private static Object fromKeys(Arguments arguments) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Object key : Iteration.of(arguments.required("fromkeys", 0, "iterable"))) {
      Dicts.put(map, key, arguments.get(1, "value", null));
    }
    return map;
  }

  private static Object change(Map<Object, Object> map, String name, Arguments arguments) {
    switch (name) {
      case "pop":
        return pop(map, arguments);
      case "popitem":
        return popItem(map);
      case "setdefault":
        Object key = arguments.required(name, 0, "key");
        if (Dicts.find(map, key) == Dicts.MISSING) {
          map.put(key, arguments.get(1, "default", null));
        }
        return Dicts.get(map, key, null);
      case "update":
        if (arguments.size() > 0) {
          update(map, arguments.positional()[0]);
        }
        map.putAll(arguments.named());
        return null;
      default:
        map.clear();
        return null;
    }
  }

  private static Object pop(Map<Object, Object> map, Arguments arguments) {
    Object key = arguments.required("pop", 0, "key");
    Object found = Dicts.find(map, key);
    if (found != Dicts.MISSING) {
      return map.remove(found);
    }
    if (arguments.size() < 2) {
      throw PythonError.key(key);
    }
    return arguments.positional()[1];
  }

  private static Object popItem(Map<Object, Object> map) {
    Object last = null;
    for (Object key : map.keySet()) {
      last = key;
    }
    if (map.isEmpty()) {
      throw PythonError.key("popitem(): dictionary is empty");
    }
    return Tuple.of(last, map.remove(last));
  }

  /** Adds the entries of a dictionary, or pairs. */
  static void update(Map<Object, Object> map, Object other) {
    if (other instanceof Map<?, ?> entries) {
      entries.forEach((key, value) -> Dicts.put(map, key, value));
      return;
    }
    int index = 0;
    for (Object pair : Iteration.of(other)) {
      List<Object> both = pairOf(pair, index);
      if (both.size() != 2) {
        throw PythonError.value(
            "dictionary update sequence element #%d has length %d; 2 is required"
                .formatted(index, both.size()));
      }
      Dicts.hashable(both.get(0));
      Dicts.put(map, both.get(0), both.get(1));
      index++;
    }
  }

  private static List<Object> pairOf(Object pair, int index) {
    if (!Types.isIterable(pair)) {
      throw PythonError.type(
          "cannot convert dictionary update sequence element #" + index + " to a sequence");
    }
    return Iteration.view(pair);
  }
}
