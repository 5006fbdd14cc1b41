package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.Undefined;
import io.jansible.template.value.DictView;
import io.jansible.template.value.Dicts;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filters over dictionaries. */
final class DictFilters {
  private DictFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "combine" -> CombineFilter.entry();
      case "items" ->
          filter("", "Pairs of each key and its value.", DictFilters::items).takingUndefined();
      case "dict2items" ->
          filter(
              "key_name='key', value_name='value'",
              "A list with a small dictionary for each key and its value.",
              DictFilters::toItems);
      case "items2dict" ->
          filter(
              "key_name='key', value_name='value'",
              "The dictionary of a list of small ones with a key and a value each.",
              DictFilters::fromItems);
      default -> null;
    };
  }

  private static Object items(Call call) {
    return call.value() instanceof Undefined
        ? new ArrayList<>()
        : new DictView(DictView.Kind.ITEMS, call.map("Can only get item pairs from a mapping."));
  }

  private static Object toItems(Call call) {
    Map<?, ?> map =
        call.map(
            "dict2items requires a dictionary, got <class '"
                + Types.name(call.value())
                + "'> instead.");
    List<Object> items = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Map<Object, Object> item = new LinkedHashMap<>();
      item.put(call.text("key_name"), entry.getKey());
      item.put(call.text("value_name"), entry.getValue());
      items.add(item);
    }
    return items;
  }

  private static Object fromItems(Call call) {
    if (call.value() instanceof Map
        || !Types.isIterable(call.value())
        || Types.isText(call.value())) {
      throw PythonError.type(
          "items2dict requires a list, got <class '" + Types.name(call.value()) + "'> instead.");
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Object each : Iteration.of(call.value())) {
      if (!(each instanceof Map<?, ?> item)) {
        throw PythonError.type(
            "items2dict requires a list of dictionaries, got "
                + Text.repr(call.value())
                + " instead.");
      }
      if (!item.containsKey(call.get("key_name")) || !item.containsKey(call.get("value_name"))) {
        throw PythonError.type(
            "items2dict requires each dictionary in the list to contain the keys '%s' and '%s'"
                .formatted(call.text("key_name"), call.text("value_name")));
      }
      Object key = item.get(call.get("key_name"));
      if (!Dicts.isHashable(key)) {
        throw PythonError.type(
            "items2dict requires a list of dictionaries, got "
                + Text.repr(call.value())
                + " instead.");
      }
      map.put(key, item.get(call.get("value_name")));
    }
    return map;
  }
}
