package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.Tuple;
import io.jansible.template.Undefined;
import io.jansible.template.value.Generator;
import io.jansible.template.value.Items;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filters that combine lists, with each other or with themselves. */
final class SetFilters {
  private SetFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "union" -> filter("b", "The elements of both lists, each once.", ListSets::combined);
      case "intersect" ->
          filter("b", "The elements that both lists have, each once.", ListSets::combined);
      case "difference" ->
          filter("b", "The elements that the other list has not, each once.", ListSets::combined);
      case "symmetric_difference" ->
          filter(
              "b",
              "The elements that one of the lists has and the other has not.",
              ListSets::combined);
      case "flatten" ->
          filter(
              "levels=None, skip_nulls=True",
              "The elements of the lists inside, as deep as levels tells, without None.",
              call -> flatten(call.elements(), call));
      default -> more(name);
    };
  }

  private static FilterEntry more(String name) {
    return switch (name) {
      case "zip" ->
          filter(
              "*lists, **options",
              "Lists of the first elements, the second ones and so on.",
              SetFilters::zip);
      case "zip_longest" ->
          filter(
              "*lists, **options",
              "Like zip, with a fillvalue where a list is shorter.",
              SetFilters::zipLongest);
      case "product" ->
          filter(
              "*lists, **options",
              "Every combination of one element of each list.",
              SetFilters::product);
      case "combinations" ->
          filter(
              "r",
              "The choices of so many elements, in their order.",
              call -> Combinatorics.combinations(call.elements(), (int) call.whole("r")));
      case "permutations" ->
          filter(
              "r=None",
              "The arrangements of so many elements, or of all.",
              SetFilters::permutations);
      case "subelements" ->
          filter(
              "subelements, skip_missing=False",
              "Pairs of each element and one of its elements under a key.",
              call ->
                  subelements(call.value(), call.get("subelements"), call.flag("skip_missing")));
      case "extract" ->
          filter(
                  "container, morekeys=None",
                  "What a container has under this key.",
                  SetFilters::extract)
              .takingUndefined();
      case "rekey_on_member" ->
          filter(
              "key, duplicates='error'",
              "A dictionary of the elements by one of their members.",
              SetFilters::rekey);
      default -> null;
    };
  }

  private static List<Object> flatten(List<Object> list, Call call) {
    Object levels = call.get("levels");
    List<Object> flat = new ArrayList<>();
    flatten(
        list,
        levels == null ? Long.MAX_VALUE : Numbers.index(levels),
        call.flag("skip_nulls"),
        flat);
    return flat;
  }

  static void flatten(List<?> list, long levels, boolean skipNulls, List<Object> flat) {
    for (Object each : list) {
      if (skipNulls && (each == null || each.equals("None") || each.equals("null"))) {
        continue;
      }
      if (each instanceof List<?> inner && levels > 0) {
        flatten(inner, levels - 1, skipNulls, flat);
      } else {
        flat.add(each);
      }
    }
  }

  private static List<List<Object>> lists(Call call) {
    List<List<Object>> lists = new ArrayList<>();
    lists.add(Iteration.list(call.value()));
    call.rest().forEach(each -> lists.add(Iteration.list(each)));
    return lists;
  }

  /** Refuses options that a filter does not have. */
  private static void allow(Call call, String option) {
    for (String given : call.more().keySet()) {
      if (!given.equals(option)) {
        throw PythonError.type(
            "'" + given + "' is an invalid keyword argument for " + call.name() + "()");
      }
    }
  }

  private static Object zip(Call call) {
    allow(call, "strict");
    List<List<Object>> lists = lists(call);
    int size = lists.stream().mapToInt(List::size).min().orElse(0);
    if (Truth.of(call.more().get("strict"))) {
      for (int i = 1; i < lists.size(); i++) {
        int difference = Integer.compare(lists.get(i).size(), lists.get(0).size());
        if (difference != 0) {
          throw PythonError.value(
              "zip() argument %d is %s than argument %s"
                  .formatted(
                      i + 1, difference < 0 ? "shorter" : "longer", i == 1 ? "1" : "s 1-" + i));
        }
      }
    }
    return new Generator(Elements.rows(lists, size, null).iterator());
  }

  private static Object zipLongest(Call call) {
    allow(call, "fillvalue");
    List<List<Object>> lists = lists(call);
    int size = lists.stream().mapToInt(List::size).max().orElse(0);
    return new Generator(Elements.rows(lists, size, call.more().get("fillvalue")).iterator());
  }

  private static Object product(Call call) {
    allow(call, "repeat");
    List<List<Object>> lists = lists(call);
    long repeat = Numbers.index(call.more().getOrDefault("repeat", 1L));
    if (repeat < 0) {
      throw PythonError.value("repeat argument cannot be negative");
    }
    List<List<Object>> all = new ArrayList<>();
    for (int i = 0; i < repeat; i++) {
      all.addAll(lists);
    }
    return Combinatorics.product(all);
  }

  private static Object permutations(Call call) {
    List<Object> elements = call.elements();
    Object size = call.get("r");
    return Combinatorics.permutations(
        elements, size == null ? elements.size() : (int) Numbers.index(size));
  }

  /** Pairs of each element of a list, or value of a dictionary, and an element of a list in it. */
  private static List<Object> subelements(Object value, Object path, boolean skipMissing) {
    List<Object> elements =
        value instanceof Map<?, ?> map
            ? new ArrayList<>(map.values())
            : Elements.listOf(value, "obj must be a list of dicts or a nested dict");
    List<Object> keys =
        Types.isText(path)
            ? new ArrayList<>(List.of(Text.of(path).split("\\.")))
            : Iteration.list(path);
    List<Object> pairs = new ArrayList<>();
    for (Object element : elements) {
      Object found = element;
      boolean missing = false;
      for (Object key : keys) {
        if (!(found instanceof Map<?, ?> map)) {
          throw PythonError.type(
              "the key " + key + " should point to a dictionary, got '" + Text.of(found) + "'");
        }
        if (!map.containsKey(key)) {
          if (!skipMissing) {
            throw new TemplateException(
                "could not find '" + key + "' key in iterated item " + Text.repr(element));
          }
          missing = true;
          break;
        }
        found = map.get(key);
      }
      if (!missing) {
        for (Object each :
            Elements.listOf(
                found,
                "the key "
                    + keys.get(keys.size() - 1)
                    + " should point to a list, got '"
                    + Text.of(found)
                    + "'")) {
          pairs.add(Tuple.of(element, each));
        }
      }
    }
    return pairs;
  }

  private static Object extract(Call call) {
    Object found = Items.element(call.get("container"), call.value());
    Object more = call.get("morekeys");
    if (more != null) {
      for (Object key : more instanceof List<?> list ? list : List.of(more)) {
        found = Items.element(found, key);
      }
    }
    return found;
  }

  private static Object rekey(Call call) {
    Object value = call.value();
    if (!Types.isIterable(value) || Types.isText(value)) {
      throw new TemplateException("Type is not a valid list, set, or dict");
    }
    List<Object> elements =
        value instanceof Map<?, ?> map ? new ArrayList<>(map.values()) : Iteration.list(value);
    String duplicates = call.text("duplicates");
    if (!duplicates.equals("overwrite") && !duplicates.equals("error")) {
      throw new TemplateException(
          "duplicates parameter to rekey_on_member has unknown value: " + duplicates);
    }
    boolean overwrite = duplicates.equals("overwrite");
    Map<Object, Object> result = new LinkedHashMap<>();
    for (Object each : elements) {
      if (!(each instanceof Map<?, ?> item)) {
        throw new TemplateException("List item is not a valid dict");
      }
      if (!item.containsKey(call.get("key"))) {
        throw new TemplateException("Key " + call.text("key") + " was not found");
      }
      Object key = Undefined.refuse(item.get(call.get("key")));
      if (result.containsKey(key) && !overwrite) {
        throw new TemplateException(
            "Key "
                + Text.of(key)
                + " is not unique, cannot "
                + (call.keepsTypes() ? "convert to dict." : "correctly turn into dict"));
      }
      result.put(key, each);
    }
    return result;
  }
}
