package io.jansible.template.plugin;

import static io.jansible.template.plugin.LookupEntry.lookup;

import io.jansible.template.TemplateException;
import io.jansible.template.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lookups that only arrange what they are given. */
final class ListLookups {
  private ListLookups() {}

  static LookupEntry find(String name) {
    return switch (name) {
      case "items" -> lookup("", "The terms, lists among them taken apart one level.", Terms::flat);
      case "list" -> lookup("", "The terms as they are.", terms -> new ArrayList<>(terms.all()));
      case "dict" ->
          lookup(
              "",
              "An element with key and value for each entry of dictionaries.",
              ListLookups::entries);
      case "nested", "cartesian" ->
          lookup("", "Every combination of one element of each list.", ListLookups::nested);
      case "together" ->
          lookup(
              "",
              "The first elements of all lists, the second ones and so on.",
              ListLookups::together);
      case "flattened" ->
          lookup(
              "",
              "The elements of all lists, however deep.",
              terms -> {
                List<Object> flat = new ArrayList<>();
                SetFilters.flatten(terms.all(), Long.MAX_VALUE, true, flat);
                return flat;
              });
      case "indexed_items" ->
          lookup("", "Pairs of a number, from 0, and an element.", ListLookups::indexed);
      case "subelements" ->
          lookup(
              "skip_missing=False",
              "Pairs of an element and one of its elements.",
              SubelementsLookup::run);
      case "sequence" ->
          lookup(
              "start=1, end, count, stride=1, format='%d'",
              "Texts of numbers in a row.", SequenceLookup::run);
      case "random_choice" ->
          lookup(
              "",
              "One of the terms, by chance.",
              terms ->
                  terms.all().isEmpty()
                      ? new ArrayList<>()
                      : listOf(
                          terms.all().get(terms.outside().random().nextInt(terms.all().size()))));
      default -> null;
    };
  }

  static List<Object> listOf(Object value) {
    List<Object> list = new ArrayList<>();
    list.add(value);
    return list;
  }

  private static List<Object> entries(Terms terms) {
    List<Object> entries = new ArrayList<>();
    for (Object each : terms.flat()) {
      if (!(each instanceof Map<?, ?> map)) {
        throw new TemplateException("with_dict expects a dict");
      }
      map.forEach(
          (key, value) -> {
            Map<Object, Object> entry = new LinkedHashMap<>();
            entry.put("key", key);
            entry.put("value", value);
            entries.add(entry);
          });
    }
    return entries;
  }

  private static List<Object> nested(Terms terms) {
    if (terms.all().isEmpty()) {
      throw new TemplateException("with_nested requires at least one element in the nested list");
    }
    List<Object> rows = new ArrayList<>();
    for (Object row : Combinatorics.product(terms.lists())) {
      List<Object> flat = new ArrayList<>();
      SetFilters.flatten((List<?>) row, Long.MAX_VALUE, false, flat);
      rows.add(flat);
    }
    return rows;
  }

  private static List<Object> together(Terms terms) {
    if (terms.all().isEmpty()) {
      throw new TemplateException("with_together requires at least one element in each list");
    }
    List<List<Object>> lists = terms.lists();
    int size = lists.stream().mapToInt(List::size).max().orElse(0);
    List<Object> rows = new ArrayList<>();
    Elements.rows(lists, size, null).forEach(row -> rows.add(((Tuple) row).toList()));
    return rows;
  }

  private static List<Object> indexed(Terms terms) {
    List<Object> pairs = new ArrayList<>();
    long index = 0;
    for (Object each : terms.flat()) {
      pairs.add(Tuple.of(index++, each));
    }
    return pairs;
  }
}
