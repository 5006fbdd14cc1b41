package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.Dicts;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The filters of community.general that playbooks use most. */
final class CommunityFilters {
  private CommunityFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "counter" -> filter("", "How often each element is there.", CommunityFilters::count);
      case "dict" -> filter("", "The dictionary of a list of pairs.", CommunityFilters::dict);
      case "dict_kv" ->
          filter(
              "key",
              "A dictionary with the value under a key.",
              call -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                map.put(call.get("key"), call.value());
                return map;
              });
      case "version_sort" ->
          filter(
              "",
              "Versions in order.",
              call -> {
                List<Object> list = Iteration.list(call.value());
                list.sort((a, b) -> VersionTest.loose(Text.of(a), Text.of(b)));
                return list;
              });
      case "groupby_as_dict" ->
          filter(
              "attribute",
              "The elements by the value of one of their attributes.",
              CommunityFilters::group);
      case "lists_mergeby" ->
          filter(
              "*lists, **options",
              "The dictionaries of several lists, those with the same value under an index merged.",
              CommunityFilters::merge);
      case "lists_union", "lists_intersect", "lists_difference", "lists_symmetric_difference" ->
          filter("*lists, **options", "The lists combined as sets.", CommunityFilters::combine);
      case "from_csv" ->
          filter(
              "dialect='excel', fieldnames=None, delimiter=None, skipinitialspace=None,"
                  + " strict=None",
              "A list of a CSV text's lines as dictionaries.",
              CommunityFilters::csv);
      case "keep_keys", "remove_keys" ->
          filter(
              "target, matching_parameter='equal'",
              "The dictionaries of a list with only some of their keys, or without them.",
              KeyFilters::choose);
      case "replace_keys" ->
          filter(
              "target, matching_parameter='equal'",
              "The dictionaries of a list with keys renamed.",
              KeyFilters::rename);
      case "unicode_normalize" ->
          filter(
              "form='NFC'",
              "The text in a normal form of Unicode.",
              call ->
                  java.text.Normalizer.normalize(
                      call.text(), java.text.Normalizer.Form.valueOf(call.text("form"))));
      case "json_query" ->
          filter(
              "expr",
              "What a JMESPath expression finds in the value.",
              call ->
                  io.jansible.template.jmespath.Query.compile(call.text("expr"))
                      .search(call.value()));
      default -> TimeFilters.find(name);
    };
  }

  private static Object count(Call call) {
    if (!Types.isIterable(call.value()) || Types.isText(call.value())) {
      throw new TemplateException(
          "Argument for community.general.counter must be a sequence (string or list)");
    }
    Map<Object, Object> counts = new LinkedHashMap<>();
    for (Object each : Iteration.of(call.value())) {
      Dicts.hashable(each);
      Dicts.put(counts, each, 1L + (Long) Dicts.get(counts, each, 0L));
    }
    return counts;
  }

  private static Object dict(Call call) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Object pair : Iteration.of(call.value())) {
      List<Object> both = Iteration.view(pair);
      Dicts.put(map, both.get(0), both.get(1));
    }
    return map;
  }

  private static Object group(Call call) {
    Map<Object, Object> groups = new LinkedHashMap<>();
    for (Object each : Iteration.of(call.value())) {
      if (!(each instanceof Map<?, ?> map) || !map.containsKey(call.get("attribute"))) {
        throw new TemplateException("Attribute not contained in element of sequence");
      }
      Object key = map.get(call.get("attribute"));
      if (groups.containsKey(key)) {
        throw new TemplateException(
            "Multiple sequence entries have attribute value " + Text.repr(key));
      }
      groups.put(key, each);
    }
    return groups;
  }

  private static Object merge(Call call) {
    List<Object> rest = new ArrayList<>(call.rest());
    Object index = rest.remove(rest.size() - 1);
    List<Object> all = new ArrayList<>(call.elements());
    rest.forEach(list -> all.addAll(Iteration.list(list)));
    boolean recursive = Truth.of(call.more().getOrDefault("recursive", false));
    String merge = Text.of(call.more().getOrDefault("list_merge", "replace"));
    Map<Object, Map<Object, Object>> merged =
        new java.util.TreeMap<>((a, b) -> Comparison.compare(a, b, "<"));
    for (Object each : all) {
      if (each instanceof Map<?, ?> map && map.containsKey(index)) {
        Map<Object, Object> before = merged.getOrDefault(map.get(index), new LinkedHashMap<>());
        merged.put(map.get(index), CombineFilter.combine(before, map, recursive, merge));
      }
    }
    return new ArrayList<Object>(merged.values());
  }

  private static Object combine(Call call) {
    List<List<Object>> lists = new ArrayList<>();
    lists.add(Iteration.list(call.value()));
    call.rest().forEach(each -> lists.add(Iteration.list(each)));
    if (Truth.of(call.more().getOrDefault("flatten", false))) {
      List<List<Object>> flat = new ArrayList<>();
      lists.get(0).forEach(each -> flat.add(Iteration.list(each)));
      flat.addAll(lists.subList(1, lists.size()));
      return combine(call.name(), flat);
    }
    return combine(call.name(), lists);
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
    return Elements.unique(result);
  }

  private static Object csv(Call call) {
    Object delimiter = call.get("delimiter");
    char separator =
        delimiter != null
            ? Text.of(delimiter).charAt(0)
            : call.text("dialect").equals("excel-tab") ? '\t' : ',';
    List<List<String>> rows = CsvLookup.rows(call.text(), separator);
    List<Object> names =
        call.get("fieldnames") == null ? null : Iteration.list(call.get("fieldnames"));
    List<Object> records = new ArrayList<>();
    boolean trim = call.get("skipinitialspace") != null && call.flag("skipinitialspace");
    for (List<String> row : rows) {
      if (names == null) {
        names = new ArrayList<>(row);
        continue;
      }
      Map<Object, Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        String cell = i < row.size() ? row.get(i) : null;
        fields.put(names.get(i), cell != null && trim ? cell.stripLeading() : cell);
      }
      records.add(fields);
    }
    return records;
  }
}
