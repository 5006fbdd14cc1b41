package io.jansible.template.plugin;

import io.jansible.template.Tuple;
import io.jansible.template.value.PythonError;
import java.util.ArrayList;
import java.util.List;

/** Products, combinations and permutations, in the order of Python's itertools. */
final class Combinatorics {
  private Combinatorics() {}

  static List<Object> product(List<List<Object>> lists) {
    List<List<Object>> rows = List.of(List.of());
    for (List<Object> list : lists) {
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> row : rows) {
        for (Object each : list) {
          longer.add(with(row, each));
        }
      }
      rows = longer;
    }
    List<Object> tuples = new ArrayList<>();
    rows.forEach(row -> tuples.add(Tuple.copyOf(row)));
    return tuples;
  }

  private static List<Object> with(List<Object> row, Object element) {
    List<Object> longer = new ArrayList<>(row);
    longer.add(element);
    return longer;
  }

  static List<Object> combinations(List<Object> elements, int size) {
    requireSize(size);
    List<Object> found = new ArrayList<>();
    combine(elements, size, 0, List.of(), found);
    return found;
  }

  private static void requireSize(int size) {
    if (size < 0) {
      throw PythonError.value("r must be non-negative");
    }
  }

  private static void combine(
      List<Object> elements, int size, int from, List<Object> chosen, List<Object> found) {
    if (chosen.size() == size) {
      found.add(Tuple.copyOf(chosen));
      return;
    }
    for (int i = from; i < elements.size(); i++) {
      combine(elements, size, i + 1, with(chosen, elements.get(i)), found);
    }
  }

  static List<Object> permutations(List<Object> elements, int size) {
    requireSize(size);
    List<Object> found = new ArrayList<>();
    arrange(elements, size, new boolean[elements.size()], List.of(), found);
    return found;
  }

  private static void arrange(
      List<Object> elements, int size, boolean[] used, List<Object> chosen, List<Object> found) {
    if (chosen.size() == size) {
      found.add(Tuple.copyOf(chosen));
      return;
    }
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        used[i] = true;
        arrange(elements, size, used, with(chosen, elements.get(i)), found);
        used[i] = false;
      }
    }
  }
}
