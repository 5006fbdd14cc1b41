package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The filter combine: one dictionary of several, the later ones winning. */
final class CombineFilter {
  private static final List<String> MERGES =
      List.of("replace", "keep", "append", "prepend", "append_rp", "prepend_rp");

  private final boolean recursive;
  private final String lists;

  private CombineFilter(boolean recursive, String lists) {
    this.recursive = recursive;
    this.lists = lists;
  }

  static FilterEntry entry() {
    return FilterEntry.filter(
        "*dictionaries, **options",
        "One dictionary of several, the later ones winning; with recursive, dictionaries inside are"
            + " combined too; list_merge tells what becomes of lists: replace, keep, append,"
            + " prepend, append_rp, prepend_rp.",
        CombineFilter::apply);
  }

  private static Object apply(Call call) {
    Map<String, Object> options = new LinkedHashMap<>(call.more());
    boolean recursive =
        Truth.of(options.containsKey("recursive") ? options.remove("recursive") : false);
    Object merge = options.containsKey("list_merge") ? options.remove("list_merge") : "replace";
    if (!options.isEmpty()) {
      throw new TemplateException(
          "'recursive' and 'list_merge' are the only valid keyword arguments");
    }
    CombineFilter combine = of(recursive, Text.of(merge));
    List<Object> all = new ArrayList<>();
    all.add(call.value());
    all.addAll(call.rest());
    List<Object> flat = new ArrayList<>();
    SetFilters.flatten(all, 1, true, flat);
    return combine.all(flat);
  }

  static CombineFilter of(boolean recursive, String lists) {
    if (!MERGES.contains(lists)) {
      throw new TemplateException(
          "merge_hash: 'list_merge' argument can only be equal to 'replace', 'keep', 'append',"
              + " 'prepend', 'append_rp' or 'prepend_rp'");
    }
    return new CombineFilter(recursive, lists);
  }

  private Object all(List<Object> dictionaries) {
    Object result = new LinkedHashMap<>();
    for (int i = dictionaries.size() - 1; i >= 0; i--) {
      boolean last = i == dictionaries.size() - 1;
      result = last ? dictionaries.get(i) : both(dictionaries.get(i), result);
    }
    return result;
  }

  private Map<?, ?> both(Object first, Object second) {
    if (first instanceof Map<?, ?> a && second instanceof Map<?, ?> b) {
      return merged(a, b);
    }
    throw new TemplateException(
        "failed to combine variables, expected dicts but got a '%s' and a '%s'"
            .formatted(Types.name(first), Types.name(second)));
  }

  /** One dictionary of two. */
  Map<Object, Object> merged(Map<?, ?> first, Map<?, ?> second) {
    if (first.isEmpty() || Comparison.equal(first, second)) {
      return new LinkedHashMap<>(second);
    }
    Map<Object, Object> result = new LinkedHashMap<>(first);
    for (Map.Entry<?, ?> entry : second.entrySet()) {
      Object old = result.get(entry.getKey());
      result.put(
          entry.getKey(),
          result.containsKey(entry.getKey()) ? merged(old, entry.getValue()) : entry.getValue());
    }
    return result;
  }

  private Object merged(Object old, Object value) {
    if (old instanceof Map<?, ?> a && value instanceof Map<?, ?> b) {
      return recursive ? merged(a, b) : value;
    }
    if (!(old instanceof List<?> a) || !(value instanceof List<?> b)) {
      return value;
    }
    return switch (lists) {
      case "keep" -> old;
      case "append" -> joined(a, b);
      case "prepend" -> joined(b, a);
      case "append_rp" -> joined(without(a, b), b);
      case "prepend_rp" -> joined(b, without(a, b));
      default -> value;
    };
  }

  private static List<Object> joined(List<?> a, List<?> b) {
    List<Object> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private static List<Object> without(List<?> a, List<?> b) {
    List<Object> rest = new ArrayList<>(a);
    rest.removeIf(each -> Comparison.contains(b, each));
    return rest;
  }
}
