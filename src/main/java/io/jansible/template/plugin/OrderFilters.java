package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.Tuple;
import io.jansible.template.Undefined;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Filters that order elements, or compare them. */
final class OrderFilters {
  private OrderFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "sort" ->
          filter(
              "reverse=False, case_sensitive=False, attribute=None",
              "The elements in order, by attributes with commas between if they are given.",
              OrderFilters::sort);
      case "dictsort" ->
          filter(
              "case_sensitive=False, by='key', reverse=False",
              "Keys and values of a dictionary in order, by key or by value.",
              OrderFilters::dictSort);
      case "groupby" ->
          filter(
              "attribute, default=None, case_sensitive=False",
              "Pairs of an attribute's value and the elements that have it, in order of the value.",
              OrderFilters::groupBy);
      case "unique" ->
          filter(
              "case_sensitive=None, attribute=None",
              "The elements without repetitions; small and capital letters are the same unless"
                  + " case_sensitive is set.",
              OrderFilters::unique);
      case "max", "min" ->
          filter(
              "case_sensitive=False, attribute=None",
              "The largest or smallest element.",
              OrderFilters::extreme);
      default -> null;
    };
  }

  /** A key that small and capital letters do not tell apart. */
  static Object folded(Object value) {
    return value instanceof CharSequence text ? text.toString().toLowerCase(Locale.ROOT) : value;
  }

  private static Function<Object, Object> key(Object attribute, boolean caseSensitive) {
    AttributePath path = attribute == null ? null : AttributePath.of(attribute);
    return value -> {
      Object found = Undefined.refuse(path == null ? value : path.get(value));
      return caseSensitive ? found : folded(found);
    };
  }

  private static Comparator<Object> by(Function<Object, Object> key) {
    return (a, b) -> Comparison.compare(key.apply(a), key.apply(b), "<");
  }

  private static Object sort(Call call) {
    List<Object> list = Iteration.list(call.value());
    Object attribute = call.get("attribute");
    boolean caseSensitive = call.flag("case_sensitive");
    Comparator<Object> order = null;
    String[] names = attribute == null ? new String[] {null} : Text.of(attribute).split(",");
    for (String name : names) {
      Comparator<Object> next = by(key(name, caseSensitive));
      order = order == null ? next : order.thenComparing(next);
    }
    list.sort(call.flag("reverse") ? reversed(order) : order);
    return list;
  }

  private static Comparator<Object> reversed(Comparator<Object> order) {
    return (a, b) -> order.compare(b, a);
  }

  private static Object dictSort(Call call) {
    int part =
        switch (call.text("by")) {
          case "key" -> 0;
          case "value" -> 1;
          default ->
              throw new io.jansible.template.TemplateException(
                  "You can only sort by either \"key\" or \"value\"");
        };
    List<Object> pairs = new ArrayList<>();
    call.map().forEach((key, value) -> pairs.add(Tuple.of(key, value)));
    boolean caseSensitive = call.flag("case_sensitive");
    Comparator<Object> order =
        by(
            pair -> {
              Object value = ((Tuple) pair).get(part);
              return caseSensitive ? value : folded(value);
            });
    pairs.sort(call.flag("reverse") ? reversed(order) : order);
    return pairs;
  }

  private static Object groupBy(Call call) {
    AttributePath path = AttributePath.of(call.get("attribute"));
    Object otherwise = call.get("default");
    boolean caseSensitive = call.flag("case_sensitive");
    Function<Object, Object> name = each -> Undefined.refuse(path.get(each, otherwise));
    Function<Object, Object> key =
        each -> caseSensitive ? name.apply(each) : folded(name.apply(each));
    List<Object> elements = Iteration.list(call.value());
    elements.sort(by(key));
    List<Object> groups = new ArrayList<>();
    List<Object> group = null;
    Object last = null;
    for (Object each : elements) {
      Object next = key.apply(each);
      if (group == null || !Comparison.equal(last, next)) {
        group = new ArrayList<>();
        groups.add(Tuple.named(List.of("grouper", "list"), name.apply(each), group));
        last = next;
      }
      group.add(each);
    }
    return groups;
  }

  private static Object unique(Call call) {
    Object asked = call.get("case_sensitive");
    Function<Object, Object> key =
        key(call.get("attribute"), asked != null && call.flag("case_sensitive"));
    List<Object> seen = new ArrayList<>();
    Map<Object, Object> quick = new LinkedHashMap<>();
    List<Object> kept = new ArrayList<>();
    List<Object> elements = Iteration.list(call.value());
    if (elements.stream().map(key).anyMatch(OrderFilters::isUnhashable)) {
      // As in Ansible: Jinja's filter fails, and Ansible's own one knows none of the parameters.
      if (call.get("attribute") != null || asked != null && !call.flag("case_sensitive")) {
        throw new TemplateException(
            "Jinja2's unique filter failed and we cannot fall back to Ansible's version as it does"
                + " not support the parameters supplied");
      }
      return Elements.unique(elements);
    }
    for (Object each : elements) {
      Object known = key.apply(each);
      boolean simple = known instanceof String;
      boolean repeated = simple ? quick.containsKey(known) : Comparison.contains(seen, known);
      if (!repeated) {
        kept.add(each);
        if (simple) {
          quick.put(known, true);
        } else {
          seen.add(known);
        }
      }
    }
    return kept;
  }

  private static boolean isUnhashable(Object value) {
    return value instanceof Map || value instanceof List && !(value instanceof Tuple);
  }

  private static Object extreme(Call call) {
    Function<Object, Object> key = key(call.get("attribute"), call.flag("case_sensitive"));
    int sign = call.name().equals("max") ? 1 : -1;
    Object best = new Undefined("No aggregated item, sequence was empty.");
    for (Object each : Iteration.of(call.value())) {
      if (best instanceof Undefined
          || sign * Comparison.compare(key.apply(each), key.apply(best), sign > 0 ? ">" : "<")
              > 0) {
        best = each;
      }
    }
    return best;
  }
}
