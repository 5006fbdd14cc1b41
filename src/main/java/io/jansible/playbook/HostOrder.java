package io.jansible.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** In which order a play's hosts stand, by Ansible's names. */
public enum HostOrder {
  INVENTORY,
  REVERSE_INVENTORY,
  SORTED,
  REVERSE_SORTED,
  SHUFFLE;

  static List<String> spellings() {
    return Arrays.stream(values()).map(order -> order.name().toLowerCase(Locale.ROOT)).toList();
  }

  static boolean isKnown(String spelling) {
    return spellings().contains(spelling);
  }

  /** The order of this name, or null. */
  public static HostOrder of(String spelling) {
    return isKnown(spelling) ? valueOf(spelling.toUpperCase(Locale.ROOT)) : null;
  }

  /**
   * The names in this order.
   *
   * @param names in the order of the inventory
   */
  public List<String> of(List<String> names, RandomGenerator chance) {
    List<String> ordered = new ArrayList<>(names);
    switch (this) {
      case INVENTORY -> {}
      case REVERSE_INVENTORY -> Collections.reverse(ordered);
      case SORTED -> Collections.sort(ordered);
      case REVERSE_SORTED -> ordered.sort(Collections.reverseOrder());
      case SHUFFLE -> shuffle(ordered, chance);
    }
    return ordered;
  }

  private static void shuffle(List<String> names, RandomGenerator chance) {
    for (int i = names.size(); i > 1; i--) {
      Collections.swap(names, i - 1, chance.nextInt(i));
    }
  }
}
