package io.jansible.template.plugin;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of integers in the order in which Python walks it: its hash table is open, begins with
 * eight places, and grows when three fifths are taken.
 */
final class IntegerSet {
  private static final int FIRST_SIZE = 8;
  private static final int NEAR = 9;
  private static final long MODULUS = (1L << 61) - 1;

  private Long[] table = new Long[FIRST_SIZE];
  private int used;

  /** Places that are or were taken. */
  private int fill;

  private static final Long GONE = Long.valueOf("-7777777777777");

  static IntegerSet of(List<Long> elements) {
    IntegerSet set = new IntegerSet();
    elements.forEach(set::add);
    return set;
  }

  /** The elements of both: a copy of one, to which the other is added. */
  IntegerSet union(IntegerSet other) {
    IntegerSet result = new IntegerSet();
    result.merge(this);
    result.merge(other);
    return result;
  }

  /** The elements of the smaller one that are in the other. */
  IntegerSet intersection(IntegerSet other) {
    IntegerSet walked = other.used > used ? this : other;
    IntegerSet asked = walked == this ? other : this;
    IntegerSet result = new IntegerSet();
    for (Long each : walked.elements()) {
      if (asked.contains(each)) {
        result.add(each);
      }
    }
    return result;
  }

  IntegerSet difference(IntegerSet other) {
    IntegerSet result = new IntegerSet();
    if (used >> 2 > other.used) {
      result.merge(this);
      other.elements().forEach(result::remove);
      return result;
    }
    for (Long each : elements()) {
      if (!other.contains(each)) {
        result.add(each);
      }
    }
    return result;
  }

  IntegerSet symmetricDifference(IntegerSet other) {
    IntegerSet result = new IntegerSet();
    result.merge(other);
    for (Long each : elements()) {
      if (!result.remove(each)) {
        result.add(each);
      }
    }
    return result;
  }

  List<Long> elements() {
    List<Long> elements = new ArrayList<>(used);
    for (Long each : table) {
      if (each != null && each != GONE) {
        elements.add(each);
      }
    }
    return elements;
  }

  private boolean contains(Long element) {
    int place = place(table, element);
    return table[place] != null;
  }

  private void add(Long element) {
    int place = place(table, element);
    if (table[place] != null) {
      return;
    }
    table[place] = element;
    fill++;
    used++;
    if (fill * 5 >= (table.length - 1) * 3) {
      resize(used * 4);
    }
  }

  private boolean remove(Long element) {
    int place = place(table, element);
    if (table[place] == null) {
      return false;
    }
    table[place] = GONE;
    used--;
    return true;
  }

  private void merge(IntegerSet other) {
    if ((fill + other.used) * 5 >= (table.length - 1) * 3) {
      resize((used + other.used) * 2);
    }
    if (fill == 0 && table.length == other.table.length && other.fill == other.used) {
      table = other.table.clone();
      used = other.used;
      fill = other.fill;
      return;
    }
    other.elements().forEach(this::add);
  }

  private void resize(int least) {
    int size = FIRST_SIZE;
    while (size <= least) {
      size <<= 1;
    }
    Long[] larger = new Long[size];
    for (Long each : elements()) {
      larger[place(larger, each)] = each;
    }
    table = larger;
    fill = used;
  }

  /** Where an element is, or the free place where it would be. */
  private static int place(Long[] table, Long element) {
    long hash = element % MODULUS == -1 ? -2 : element % MODULUS;
    int mask = table.length - 1;
    long perturb = hash;
    int at = (int) (hash & mask);
    while (true) {
      int probes = at + NEAR <= mask ? NEAR : 0;
      for (int i = at; i <= at + probes; i++) {
        if (table[i] == null || table[i] != GONE && table[i].equals(element)) {
          return i;
        }
      }
      perturb >>>= 5;
      at = (int) (at * 5L + 1 + perturb & mask);
    }
  }
}
