package io.jansible.template.value;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The methods of set. */
final class SetMethods {
  static final Set<String> NAMES =
      Set.of(
          "union",
          "intersection",
          "difference",
          "symmetric_difference",
          "issubset",
          "issuperset",
          "isdisjoint",
          "copy",
          "add",
          "update",
          "discard",
          "remove");

  private SetMethods() {}

  static Object call(Set<Object> set, String name, Arguments arguments) {
    if (name.equals("copy")) {
      return new LinkedHashSet<>(set);
    }
    Object first = arguments.required(name, 0, "other");
    return switch (name) {
      case "add" -> changed(set.add(first));
      case "discard", "remove" -> changed(set.remove(first));
      default -> combine(set, name, Iteration.list(first));
    };
  }

  private static Object changed(boolean ignored) {
    return null;
  }

  private static Object combine(Set<Object> set, String name, List<Object> other) {
    return switch (name) {
      case "issubset" -> other.containsAll(set);
      case "issuperset" -> set.containsAll(other);
      case "isdisjoint" -> java.util.Collections.disjoint(set, other);
      case "update" -> changed(set.addAll(other));
      case "union" -> with(set, other);
      case "intersection" -> kept(set, other, true);
      case "difference" -> kept(set, other, false);
      default -> with(kept(set, other, false), kept(other, set, false));
    };
  }

  private static Set<Object> with(Set<Object> set, Collection<Object> other) {
    Set<Object> all = new LinkedHashSet<>(set);
    all.addAll(other);
    return all;
  }

  private static Set<Object> kept(
      Collection<Object> set, Collection<Object> other, boolean common) {
    Set<Object> rest = new LinkedHashSet<>(set);
    rest.removeIf(each -> other.contains(each) != common);
    return rest;
  }
}
