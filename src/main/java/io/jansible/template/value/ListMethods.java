package io.jansible.template.value;

import io.jansible.template.Undefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The methods of list and tuple. */
final class ListMethods {
  static final Set<String> TUPLE_NAMES = Set.of("index", "count");
  static final Set<String> NAMES =
      Set.of(
          "append", "extend", "insert", "pop", "remove", "reverse", "sort", "clear", "copy",
          "index", "count");

  private ListMethods() {}

  static Object call(List<Object> list, String name, Arguments arguments) {
    return switch (name) {
      case "index" -> index(list, arguments);
      case "count" -> count(list, arguments.required("count", 0, "value"));
      case "copy" -> new ArrayList<>(list);
      case "pop" -> pop(list, arguments);
      default -> {
        change(list, name, arguments);
        yield null;
      }
    };
  }

  private static void change(List<Object> list, String name, Arguments arguments) {
    switch (name) {
      case "append" -> list.add(arguments.required(name, 0, "object"));
      case "extend" -> list.addAll(Iteration.list(arguments.required(name, 0, "iterable")));
      case "insert" -> {
        long at = Numbers.index(arguments.required(name, 0, "index"));
        long from = at < 0 ? Math.max(0, at + list.size()) : Math.min(at, list.size());
        list.add((int) from, arguments.required(name, 1, "object"));
      }
      case "remove" -> list.remove((int) index(list, arguments));
      case "reverse" -> Collections.reverse(list);
      case "sort" -> sort(list, arguments);
      default -> list.clear();
    }
  }

  private static void sort(List<Object> list, Arguments arguments) {
    Object key = arguments.get(9, "key", null);
    boolean reverse = Truth.of(arguments.get(9, "reverse", false));
    list.sort(
        (a, b) -> {
          Object x = key instanceof Callable function ? function.call(Arguments.of(a)) : a;
          Object y = key instanceof Callable function ? function.call(Arguments.of(b)) : b;
          return reverse ? Comparison.compare(y, x, "<") : Comparison.compare(x, y, "<");
        });
  }

  private static long index(List<Object> list, Arguments arguments) {
    Object value = arguments.required("index", 0, "value");
    long from = arguments.size() > 1 ? Numbers.index(arguments.positional()[1]) : 0;
    for (int i = (int) Math.max(0, from < 0 ? from + list.size() : from); i < list.size(); i++) {
      if (Comparison.equal(list.get(i), value)) {
        return i;
      }
    }
    throw PythonError.value(Text.repr(value) + " is not in list");
  }

  private static long count(List<Object> list, Object value) {
    long count = 0;
    for (Object each : list) {
      count += Comparison.equal(each, value) ? 1 : 0;
    }
    return count;
  }

  private static Object pop(List<Object> list, Arguments arguments) {
    if (list.isEmpty()) {
      throw PythonError.index("pop from empty list");
    }
    long at = Numbers.index(Undefined.refuse(arguments.get(0, "index", -1L)));
    long from = at < 0 ? at + list.size() : at;
    if (from < 0 || from >= list.size()) {
      throw PythonError.index("pop index out of range");
    }
    return list.remove((int) from);
  }
}
