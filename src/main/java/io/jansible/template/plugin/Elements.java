package io.jansible.template.plugin;

import io.jansible.template.Tuple;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.PythonError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Elements of lists, compared as Python compares them and without comparing all with all. */
final class Elements {
  private final Set<Object> simple = new HashSet<>();
  private final List<Object> others = new ArrayList<>();

  private Elements() {}

  /** Adds an element unless it is there; answers whether it was new. */
  private boolean add(Object element) {
    if (element instanceof String || element instanceof Long) {
      if (!others.isEmpty() && element instanceof Long && Comparison.contains(others, element)) {
        return false;
      }
      return simple.add(element);
    }
    if (Comparison.contains(others, element)
        || !simple.isEmpty() && Comparison.contains(simple, element)) {
      return false;
    }
    return others.add(element);
  }

  private boolean has(Object element) {
    if (element instanceof String || element instanceof Long) {
      return simple.contains(element)
          || element instanceof Long && Comparison.contains(others, element);
    }
    return Comparison.contains(others, element) || Comparison.contains(simple, element);
  }

  static List<Object> unique(List<Object> elements) {
    Elements seen = new Elements();
    List<Object> kept = new ArrayList<>();
    for (Object each : elements) {
      if (seen.add(each)) {
        kept.add(each);
      }
    }
    return kept;
  }

  /** The elements that another list has, or has not. */
  static List<Object> kept(List<Object> elements, Object other, boolean common) {
    Elements there = new Elements();
    Iteration.list(other).forEach(there::add);
    List<Object> kept = new ArrayList<>();
    for (Object each : elements) {
      if (there.has(each) == common) {
        kept.add(each);
      }
    }
    return kept;
  }

  /** The first elements of all lists, the second ones and so on. */
  static List<Object> rows(List<List<Object>> lists, int size, Object filling) {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Object[] row = new Object[lists.size()];
      for (int j = 0; j < row.length; j++) {
        List<Object> list = lists.get(j);
        row[j] = i < list.size() ? list.get(i) : filling;
      }
      rows.add(Tuple.of(row));
    }
    return rows;
  }

  @SuppressWarnings("unchecked")
  static List<Object> listOf(Object value, String complaint) {
    if (value instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw PythonError.type(complaint);
  }
}
