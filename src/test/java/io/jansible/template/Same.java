package io.jansible.template;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was recorded as JSON with a value. */
final class Same {
  private Same() {}

  static boolean as(Object recorded, Object value) {
    if (recorded instanceof Map<?, ?> map && map.size() == 1) {
      String key = String.valueOf(map.keySet().iterator().next());
      Object inside = map.values().iterator().next();
      switch (key) {
        case "__set__":
          return value instanceof Set<?> set && sameSet((List<?>) inside, set);
        case "__bytes__":
          return value instanceof byte[] bytes
              && new String(bytes, StandardCharsets.UTF_8).equals(inside);
        case "__obj__":
          return value != null && !(value instanceof String);
        case "__omit__":
          return value == Omit.OMIT;
        default:
          break;
      }
    }
    if (recorded instanceof Map<?, ?> map) {
      return value instanceof Map<?, ?> other && sameMap(map, other);
    }
    if (recorded instanceof List<?> list) {
      return value instanceof List<?> other && sameList(list, other);
    }
    return recorded == null ? value == null : recorded.equals(value);
  }

  private static boolean sameSet(Collection<?> recorded, Collection<?> values) {
    return recorded.size() == values.size()
        && recorded.stream().allMatch(each -> values.stream().anyMatch(value -> as(each, value)));
  }

  /** Keys that are no texts were recorded as texts. */
  private static boolean sameMap(Map<?, ?> recorded, Map<?, ?> values) {
    if (recorded.size() != values.size()) {
      return false;
    }
    Iterator<? extends Map.Entry<?, ?>> others = values.entrySet().iterator();
    for (Map.Entry<?, ?> each : recorded.entrySet()) {
      Map.Entry<?, ?> other = others.next();
      if (!each.getKey().equals(io.jansible.template.value.Text.of(other.getKey()))
          || !as(each.getValue(), other.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameList(List<?> recorded, List<?> values) {
    if (recorded.size() != values.size()) {
      return false;
    }
    for (int i = 0; i < recorded.size(); i++) {
      if (!as(recorded.get(i), values.get(i))) {
        return false;
      }
    }
    return true;
  }
}
