package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The filters lists_mergeby, lists_union, lists_intersect and so on: several lists as one. */
final class ListMerging {
  private ListMerging() {}

  static Object merge(Call call) {
    List<Object> given = new ArrayList<>();
    given.add(call.value());
    given.addAll(call.rest());
    if (given.size() < 2) {
      throw new TemplateException("At least one list and index are needed.");
    }
    Object index = given.remove(given.size() - 1);
    CombineFilter combine = combine(call.more());
    Map<Object, Map<Object, Object>> merged =
        new TreeMap<>((a, b) -> Comparison.compare(a, b, "<"));
    for (Object each : elements(given, call.name())) {
      if (each instanceof Map<?, ?> map && map.containsKey(index)) {
        Map<Object, Object> before = merged.getOrDefault(map.get(index), new LinkedHashMap<>());
        merged.put(map.get(index), combine.merged(before, map));
      }
    }
    return new ArrayList<Object>(merged.values());
  }

  private static CombineFilter combine(Map<String, Object> given) {
    Map<String, Object> options = new LinkedHashMap<>(given);
    boolean recursive = options.containsKey("recursive") && Truth.of(options.remove("recursive"));
    Object lists = options.containsKey("list_merge") ? options.remove("list_merge") : "replace";
    if (!options.isEmpty()) {
      throw new TemplateException(
          "'recursive' and 'list_merge' are the only valid keyword arguments.");
    }
    return CombineFilter.of(recursive, Text.of(lists));
  }

  /** The dictionaries of all lists, and of lists of lists. */
  private static List<Object> elements(List<Object> lists, String filter) {
    List<Object> all = new ArrayList<>();
    for (Object list : lists) {
      if (!(list instanceof List<?> elements)) {
        throw new TemplateException(
            "All arguments before the argument index for community.general.%s must be lists. %s is"
                    .formatted(filter, Text.of(list))
                + " <class '%s'>".formatted(Types.name(list)));
      }
      for (Object each : elements) {
        if (each instanceof List<?> inner) {
          all.addAll(inner);
        } else {
          all.add(each);
        }
      }
    }
    return all;
  }

  static Object combine(Call call) {
    for (String option : call.more().keySet()) {
      if (!option.equals("flatten")) {
        throw new TemplateException(
            call.name() + "() got unexpected keywords arguments: " + option);
      }
    }
    List<Object> given = new ArrayList<>();
    given.add(call.value());
    given.addAll(call.rest());
    if (Truth.of(call.more().getOrDefault("flatten", false))) {
      List<Object> flat = new ArrayList<>(Iteration.list(call.value()));
      flat.addAll(call.rest());
      given = flat;
    }
    List<List<Object>> lists = new ArrayList<>();
    for (Object each : given) {
      if (!Types.isIterable(each)) {
        throw PythonError.type(
            "can only concatenate list (not \"" + Types.name(each) + "\") to list");
      }
      lists.add(Iteration.list(each));
    }
    return lists.isEmpty() ? new ArrayList<>() : combine(call.name(), lists);
  }

  private static Object combine(String name, List<List<Object>> lists) {
    List<Object> result = lists.get(0);
    for (List<Object> next : lists.subList(1, lists.size())) {
      List<Object> before = result;
      result =
          switch (name) {
            case "lists_intersect" -> Elements.kept(before, next, true);
            case "lists_difference" -> Elements.kept(before, next, false);
            case "lists_symmetric_difference" -> {
              List<Object> rest = Elements.kept(before, next, false);
              rest.addAll(Elements.kept(next, before, false));
              yield rest;
            }
            default -> {
              List<Object> both = new ArrayList<>(before);
              both.addAll(next);
              yield both;
            }
          };
    }
    return lists.size() == 1 ? result : Elements.unique(result);
  }
}
