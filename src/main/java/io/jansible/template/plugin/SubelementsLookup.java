package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.Tuple;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lookup subelements: pairs of an element and each of the elements of a list inside it. */
final class SubelementsLookup {
  private static final String EXPECTED = "subelements lookup expects a list of two or three items";

  private final List<String> keys;
  private final boolean skipMissing;

  private SubelementsLookup(List<String> keys, boolean skipMissing) {
    this.keys = keys;
    this.skipMissing = skipMissing;
  }

  static List<Object> run(Terms terms) {
    List<Object> given = terms.all();
    if (given.size() < 2 || given.size() > 3) {
      throw new TemplateException(EXPECTED);
    }
    if (!Types.isText(given.get(1))) {
      throw new TemplateException(
          EXPECTED + ", first a dict or a list, second a string pointing to the subkey");
    }
    if (given.get(0) instanceof Map<?, ?> result
        && !Boolean.FALSE.equals(result.containsKey("skipped") ? result.get("skipped") : false)) {
      return List.of(); // the result of a loop that was skipped
    }
    if (!(given.get(0) instanceof List<?> || given.get(0) instanceof Map<?, ?>)) {
      throw new TemplateException(noDictionary("dictionary", given.get(0)));
    }
    List<String> keys = List.of(Text.of(given.get(1)).split("\\."));
    return new SubelementsLookup(keys, skipsMissing(terms)).pairs(given.get(0));
  }

  private static boolean skipsMissing(Terms terms) {
    if (terms.all().size() < 3) {
      return terms.flag("skip_missing", false);
    }
    if (!(terms.all().get(2) instanceof Map<?, ?> flags)) {
      throw new TemplateException(
          EXPECTED + ", the optional third item must be a dict with flags skip_missing");
    }
    return flags.containsKey("skip_missing") && Truth.of(flags.get("skip_missing"));
  }

  private List<Object> pairs(Object all) {
    List<Object> pairs = new ArrayList<>();
    for (Object each : all instanceof Map<?, ?> map ? map.values() : (List<?>) all) {
      if (!(each instanceof Map<?, ?> element)) {
        throw new TemplateException(noDictionary("dictionary", each));
      }
      if (!isSkipped(element)) {
        for (Object inner : elements(element)) {
          pairs.add(Tuple.of(without(element, 0), inner));
        }
      }
    }
    return pairs;
  }

  private static String noDictionary(String wanted, Object given) {
    return "subelements lookup expects a " + wanted + ", got '" + Text.of(given) + "'";
  }

  /** The result of a task that was skipped, in a registered loop. */
  private static boolean isSkipped(Map<?, ?> element) {
    return element.get("skipped") != null && Truth.of(element.get("skipped"));
  }

  /** The list that the path leads to; what is missing on the way may be skipped, its end not. */
  private List<?> elements(Map<?, ?> element) {
    Map<?, ?> place = element;
    for (int i = 0; ; i++) {
      String key = keys.get(i);
      if (!place.containsKey(key)) {
        return missing(
            "could not find '" + key + "' key in iterated item '" + Text.of(place) + "'");
      }
      Object found = place.get(key);
      if (i == keys.size() - 1) {
        if (found instanceof List<?> list) {
          return list;
        }
        throw new TemplateException(other(key, "list", found));
      }
      if (!(found instanceof Map<?, ?> inner)) {
        return missing(other(key, "dictionary", found));
      }
      place = inner;
    }
  }

  private List<?> missing(String message) {
    if (!skipMissing) {
      throw new TemplateException(message);
    }
    return List.of();
  }

  private static String other(String key, String wanted, Object found) {
    return "the key " + key + " should point to a " + wanted + ", got '" + Text.of(found) + "'";
  }

  /** An element without the list in it that its pairs are made of. */
  private Object without(Object element, int at) {
    Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) element);
    if (at == keys.size() - 1) {
      copy.remove(keys.get(at));
    } else {
      copy.put(keys.get(at), without(copy.get(keys.get(at)), at + 1));
    }
    return copy;
  }
}
