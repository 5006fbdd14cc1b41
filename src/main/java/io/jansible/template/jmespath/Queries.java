package io.jansible.template.jmespath;

import io.jansible.template.value.Comparison;
import io.jansible.template.value.Slice;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the parts of an expression do. */
final class Queries {
  private Queries() {}

  static Query field(String name) {
    return value -> value instanceof Map<?, ?> map ? map.get(name) : null;
  }

  /** The second query on what the first finds, if that is anything. */
  static Query chain(Query first, Query second) {
    return value -> {
      Object found = first.search(value);
      return found == null ? null : second.search(found);
    };
  }

  static Query chainAll(Query first, Query second) {
    return value -> second.search(first.search(value));
  }

  static Query projection(Query list, Query each) {
    return value -> list.search(value) instanceof List<?> elements ? apply(elements, each) : null;
  }

  static Query values(Query map, Query each) {
    return value ->
        map.search(value) instanceof Map<?, ?> entries ? apply(entries.values(), each) : null;
  }

  private static List<Object> apply(Iterable<?> elements, Query each) {
    List<Object> found = new ArrayList<>();
    for (Object element : elements) {
      Object result = each.search(element);
      if (result != null) {
        found.add(result);
      }
    }
    return found;
  }

  static Query filtered(Query list, Query condition, Query each) {
    return value -> {
      if (!(list.search(value) instanceof List<?> elements)) {
        return null;
      }
      List<Object> kept = new ArrayList<>();
      for (Object element : elements) {
        if (isTrue(condition.search(element))) {
          kept.add(element);
        }
      }
      return apply(kept, each);
    };
  }

  static Query flatten(Query list) {
    return value -> {
      if (!(list.search(value) instanceof List<?> elements)) {
        return null;
      }
      List<Object> flat = new ArrayList<>();
      for (Object element : elements) {
        if (element instanceof List<?> inner) {
          flat.addAll(inner);
        } else {
          flat.add(element);
        }
      }
      return flat;
    };
  }

  static Query index(Query list, long index) {
    return value -> {
      if (!(list.search(value) instanceof List<?> elements)) {
        return null;
      }
      long at = index < 0 ? index + elements.size() : index;
      return at >= 0 && at < elements.size() ? elements.get((int) at) : null;
    };
  }

  static Query slice(Query list, Long[] parts) {
    return value ->
        list.search(value) instanceof List<?> elements
            ? new Slice(parts[0], parts[1], parts[2]).of(elements)
            : null;
  }

  static Query list(List<Query> elements) {
    return value -> {
      if (value == null) {
        return null;
      }
      List<Object> found = new ArrayList<>();
      elements.forEach(each -> found.add(each.search(value)));
      return found;
    };
  }

  static Query hash(Map<String, Query> entries) {
    return value -> {
      if (value == null) {
        return null;
      }
      Map<Object, Object> found = new LinkedHashMap<>();
      entries.forEach((key, each) -> found.put(key, each.search(value)));
      return found;
    };
  }

  static Query or(Query first, Query second) {
    return value -> {
      Object found = first.search(value);
      return isTrue(found) ? found : second.search(value);
    };
  }

  static Query and(Query first, Query second) {
    return value -> {
      Object found = first.search(value);
      return isTrue(found) ? second.search(value) : found;
    };
  }

  /** Numbers are compared by size; by equality only, everything else. */
  static Query comparison(String sign, Query left, Query right) {
    return value -> {
      Object a = left.search(value);
      Object b = right.search(value);
      if (sign.equals("==") || sign.equals("!=")) {
        boolean sameKind = a instanceof Boolean == b instanceof Boolean;
        return (sameKind && Comparison.equal(a, b)) == sign.equals("==");
      }
      boolean comparable =
          Types.isNumber(a) && Types.isNumber(b) || Types.isText(a) && Types.isText(b);
      if (!comparable) {
        return null;
      }
      int order = Comparison.compare(a, b, sign);
      return switch (sign) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    };
  }

  /** Zero is true in JMESPath. */
  static boolean isTrue(Object value) {
    if (value == null || Boolean.FALSE.equals(value)) {
      return false;
    }
    if (value instanceof CharSequence text) {
      return text.length() > 0;
    }
    if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    }
    return !(value instanceof List<?> list) || !list.isEmpty();
  }
}
