package io.jansible.template.plugin;

import io.jansible.template.value.Iteration;
import java.util.ArrayList;
import java.util.List;

/** The filters union, intersect, difference and symmetric_difference: lists as sets. */
final class ListSets {
  private ListSets() {}

  /**
   * Both lists as the filter combines them. From 2.19 on Ansible makes sets of them, whose order is
   * known for integers; that of texts is another in each run, and stays the lists' here.
   */
  static Object combined(Call call) {
    List<Object> first = Iteration.list(call.value());
    List<Object> second = Iteration.list(call.get("b"));
    boolean sets = call.evaluation().engine().keepsTypes();
    if (sets && areIntegers(first) && areIntegers(second)) {
      return new ArrayList<Object>(
          combined(call.name(), integers(first), integers(second)).elements());
    }
    return switch (call.name()) {
      case "union" -> {
        first.addAll(second);
        yield Elements.unique(first);
      }
      case "intersect" -> Elements.unique(Elements.kept(first, second, true));
      case "difference" -> Elements.unique(Elements.kept(first, second, false));
      default -> {
        List<Object> rest = Elements.kept(first, second, false);
        rest.addAll(Elements.kept(second, first, false));
        yield Elements.unique(rest);
      }
    };
  }

  private static IntegerSet combined(String filter, IntegerSet first, IntegerSet second) {
    return switch (filter) {
      case "union" -> first.union(second);
      case "intersect" -> first.intersection(second);
      case "difference" -> first.difference(second);
      default -> first.symmetricDifference(second);
    };
  }

  private static boolean areIntegers(List<Object> list) {
    return list.stream().allMatch(Long.class::isInstance);
  }

  private static IntegerSet integers(List<Object> list) {
    return IntegerSet.of(list.stream().map(Long.class::cast).toList());
  }
}
