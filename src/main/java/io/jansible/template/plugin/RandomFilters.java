package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.PythonRandom;
import io.jansible.template.value.Types;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Filters that leave something to chance; with a seed, the same as Python every time. */
final class RandomFilters {
  private RandomFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "random" ->
          filter(
              "start=None, step=None, seed=None",
              "A random element, or a random number from start up to, not with, this one.",
              RandomFilters::random);
      case "shuffle" ->
          filter("seed=None", "The elements in a random order.", RandomFilters::shuffle);
      case "random_mac" ->
          filter(
              "seed=None",
              "A MAC address with this beginning and a random rest.",
              RandomFilters::mac);
      default -> null;
    };
  }

  private static long below(Call call, long limit) {
    Object seed = call.get("seed");
    RandomGenerator chance = call.evaluation().engine().outside().random();
    return seed == null ? chance.nextLong(limit) : PythonRandom.of(seed).below(limit);
  }

  private static Object random(Call call) {
    if (Numbers.isWhole(call.value())) {
      return number(call);
    }
    if (!Types.isIterable(call.value())) {
      throw new TemplateException("random can only be used on sequences and integers");
    }
    if (call.get("start") != null || call.get("step") != null) {
      throw new TemplateException("start and step can only be used with integer values");
    }
    List<Object> elements = call.elements();
    if (Types.isText(call.value())) {
      elements = Iteration.list(call.value());
    }
    if (elements.isEmpty()) {
      throw new TemplateException("Cannot choose from an empty sequence");
    }
    int index = (int) below(call, elements.size());
    if (call.value() instanceof java.util.Map<?, ?> map) {
      return numbered(map, index);
    }
    return elements.get(index);
  }

  /** Python takes the number of an element for its key. */
  private static Object numbered(java.util.Map<?, ?> map, long index) {
    if (!map.containsKey(index)) {
      throw PythonError.key(index);
    }
    return map.get(index);
  }

  private static Object number(Call call) {
    long start = call.get("start") == null ? 0 : call.whole("start");
    long step = call.get("step") == null ? 1 : call.whole("step");
    if (step == 0) {
      throw PythonError.value("zero step for randrange()");
    }
    long span = Numbers.index(call.value()) - start;
    long count = step > 0 ? (span + step - 1) / step : (span + step + 1) / step;
    if (count <= 0) {
      throw new TemplateException("empty range for randrange()");
    }
    return start + step * below(call, count);
  }

  private static Object shuffle(Call call) {
    List<Object> elements;
    try {
      elements = Iteration.list(call.value());
    } catch (TemplateException none) {
      return call.value();
    }
    if (call.get("seed") != null) {
      return PythonRandom.of(call.get("seed")).shuffled(elements);
    }
    RandomGenerator chance = call.evaluation().engine().outside().random();
    for (int i = elements.size() - 1; i > 0; i--) {
      Collections.swap(elements, i, chance.nextInt(i + 1));
    }
    return elements;
  }

  private static Object mac(Call call) {
    String beginning = call.text().toLowerCase(java.util.Locale.ROOT);
    int given = beginning.split(":").length;
    if (given > 5 || !beginning.matches("([0-9a-f]{2}:?)*")) {
      throw new TemplateException("Invalid value (" + call.text() + ") for random_mac");
    }
    PythonRandom seeded = call.get("seed") == null ? null : PythonRandom.of(call.get("seed"));
    RandomGenerator chance = call.evaluation().engine().outside().random();
    long low = 0x1000000000L;
    long span = 0xffffffffffL - low + 1;
    long number = low + (seeded == null ? chance.nextLong(span) : seeded.below(span));
    StringBuilder mac = new StringBuilder(beginning.replaceAll(":$", ""));
    String digits = String.format("%x", number);
    for (int i = 0; i < 6 - given; i++) {
      mac.append(':').append(digits, 2 * i, 2 * i + 2);
    }
    return mac.toString();
  }
}
