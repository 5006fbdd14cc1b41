package io.jansible.modules.system.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which families a {@code gather_subset} means. */
final class GatherSubset {
  private final List<FactFamily> families;
  private final TreeSet<String> known = new TreeSet<>();
  private final Set<String> minimal = new HashSet<>();

  GatherSubset(List<FactFamily> families) {
    this.families = families;
    for (FactFamily family : families) {
      known.addAll(names(family));
      if (family.minimal()) {
        minimal.addAll(names(family));
      }
    }
  }

  /**
   * The families in the order of the list. The minimal ones are always meant, unless {@code !min}
   * stands there; a name that is written without {@code !} wins over {@code !all}; and a family
   * brings those that it requires.
   *
   * @throws IllegalArgumentException for a name that is not known, unless it is excluded
   */
  List<FactFamily> resolve(List<String> wanted) {
    Set<String> added = new HashSet<>(minimal);
    Set<String> named = new HashSet<>();
    Set<String> excluded = new HashSet<>();
    for (String word : wanted.isEmpty() ? List.of("all") : wanted) {
      if (word.equals("min")) {
        added.addAll(minimal);
      } else if (word.equals("all")) {
        added.addAll(known);
      } else if (word.startsWith("!")) {
        exclude(word.substring(1), excluded);
      } else if (known.contains(word)) {
        added.add(word);
        named.add(word);
      } else {
        throw new IllegalArgumentException(
            "Bad subset '%s' given to Ansible. gather_subset options allowed: all, %s"
                .formatted(word, String.join(", ", known)));
      }
    }
    excluded.removeAll(named);
    added.removeAll(excluded);
    return withRequired(added);
  }

  private void exclude(String word, Set<String> excluded) {
    switch (word) {
      case "min" -> excluded.addAll(minimal);
      case "all" -> known.stream().filter(name -> !minimal.contains(name)).forEach(excluded::add);
      default -> {
        excluded.add(word);
        families.stream()
            .filter(family -> family.name().equals(word))
            .forEach(family -> excluded.addAll(family.aliases()));
      }
    }
  }

  private List<FactFamily> withRequired(Set<String> added) {
    Set<String> names = new HashSet<>();
    for (FactFamily family : families) {
      if (names(family).stream().anyMatch(added::contains)) {
        names.add(family.name());
        names.addAll(family.requires());
      }
    }
    return families.stream().filter(family -> names.contains(family.name())).toList();
  }

  private static Set<String> names(FactFamily family) {
    Set<String> names = new HashSet<>(family.aliases());
    names.add(family.name());
    return names;
  }
}
