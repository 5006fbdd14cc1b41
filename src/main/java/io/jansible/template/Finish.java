package io.jansible.template;

import io.jansible.template.value.Attributed;
import io.jansible.template.value.Callable;
import io.jansible.template.value.DictView;
import io.jansible.template.value.Generator;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Range;
import io.jansible.template.value.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes data of what an expression gave: everything rendered, nothing lazy, nothing undefined. */
public final class Finish {
  private Finish() {}

  /** Finished data: tuples, views and generators are lists; what is omitted is gone. */
  public static Object data(Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      return map(map, true);
    }
    if (isList(value)) {
      return list(value, true);
    }
    return other(value);
  }

  private static boolean isList(Object value) {
    return value instanceof List || value instanceof DictView || value instanceof Generator;
  }

  /** The value as it is printed: tuples and views as lists, a range as itself; nothing omitted. */
  public static Object printable(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map(map, false);
    }
    if (isList(value)) {
      if (value instanceof Range) {
        return value;
      }
      List<Object> elements = list(value, false);
      boolean named = value instanceof Tuple tuple && !tuple.names().isEmpty();
      return named ? Tuple.copyOf(elements) : elements;
    }
    return other(value);
  }

  /** The value as a filter gets it where values keep their types: views and generators as lists. */
  public static Object listed(Object value) {
    return value instanceof DictView || value instanceof Generator ? Iteration.list(value) : value;
  }

  /** The value as Ansible up to 2.18 prints it: views, ranges and generators as lists. */
  public static Object unrolled(Object value) {
    if (value instanceof DictView || value instanceof Range || value instanceof Generator) {
      return Iteration.list(value);
    }
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : Undefined.refuse(value);
  }

  private static Object other(Object value) {
    Undefined.refuse(value);
    if (value instanceof CharSequence text) {
      return text.toString();
    }
    if (value instanceof Set<?> set) {
      Set<Object> copy = new LinkedHashSet<>();
      set.forEach(each -> copy.add(data(each)));
      return copy;
    }
    return value instanceof Callable || value instanceof Attributed ? Text.of(value) : value;
  }

  private static Object map(Map<?, ?> map, boolean finished) {
    Map<Object, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object each = entry.getValue();
      if (each != Omit.OMIT) {
        copy.put(entry.getKey(), finished ? data(each) : printable(each));
      }
    }
    return copy;
  }

  /** Finished elements. */
  static List<Object> list(List<Object> elements) {
    List<Object> copy = new ArrayList<>();
    elements.forEach(each -> copy.add(data(each)));
    return copy;
  }

  private static List<Object> list(Object value, boolean finished) {
    List<Object> copy = new ArrayList<>();
    for (Object each : Iteration.of(value)) {
      if (each != Omit.OMIT) {
        copy.add(finished ? data(each) : printable(each));
      }
    }
    return copy;
  }
}
