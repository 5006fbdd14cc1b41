package io.jansible.template.jmespath;

import io.jansible.template.TemplateException;
import io.jansible.template.json.JsonReader;
import io.jansible.template.json.JsonText;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Operators;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions of JMESPath. */
final class QueryFunctions {
  private QueryFunctions() {}

  static Object call(String name, List<Object> a) {
    try {
      return switch (name) {
        case "length" -> Iteration.length(a.get(0));
        case "keys" -> new ArrayList<Object>(((Map<?, ?>) a.get(0)).keySet());
        case "values" -> new ArrayList<Object>(((Map<?, ?>) a.get(0)).values());
        case "contains" -> contains(a.get(0), a.get(1));
        case "starts_with" -> text(a.get(0)).startsWith(text(a.get(1)));
        case "ends_with" -> text(a.get(0)).endsWith(text(a.get(1)));
        case "join" -> join(text(a.get(0)), (List<?>) a.get(1));
        case "type" -> type(a.get(0));
        case "to_string" ->
            Types.isText(a.get(0))
                ? a.get(0)
                : new JsonText(null, false, false, ",", ":").write(a.get(0));
        case "to_number" -> toNumber(a.get(0));
        case "to_array" -> a.get(0) instanceof List ? a.get(0) : new ArrayList<>(a.subList(0, 1));
        case "not_null" -> a.stream().filter(each -> each != null).findFirst().orElse(null);
        case "merge" -> merge(a);
        default -> numbers(name, a);
      };
    } catch (ClassCastException | IndexOutOfBoundsException wrong) {
      throw new TemplateException(
          "JMESPathError in json_query filter plugin:\nIn function "
              + name
              + "(), invalid arguments");
    }
  }

  private static Object numbers(String name, List<Object> a) {
    return switch (name) {
      case "abs" -> Numbers.real(a.get(0)) < 0 ? Operators.negate(a.get(0)) : a.get(0);
      case "ceil" -> whole(a.get(0), RoundingMode.CEILING);
      case "floor" -> whole(a.get(0), RoundingMode.FLOOR);
      case "sum" -> sum((List<?>) a.get(0));
      case "avg" -> {
        List<?> list = (List<?>) a.get(0);
        yield list.isEmpty() ? null : Operators.divide(sum(list), (long) list.size());
      }
      case "max" -> extreme((List<?>) a.get(0), each -> each, 1);
      case "min" -> extreme((List<?>) a.get(0), each -> each, -1);
      case "max_by" -> extreme((List<?>) a.get(0), (Query) a.get(1), 1);
      case "min_by" -> extreme((List<?>) a.get(0), (Query) a.get(1), -1);
      case "sort" -> sorted((List<?>) a.get(0), each -> each);
      case "sort_by" -> sorted((List<?>) a.get(0), (Query) a.get(1));
      case "map" -> mapped((Query) a.get(0), (List<?>) a.get(1));
      case "reverse" -> reversed(a.get(0));
      default ->
          throw new TemplateException(
              "JMESPathError in json_query filter plugin:\nUnknown function: " + name + "()");
    };
  }

  private static String text(Object value) {
    return ((CharSequence) value).toString();
  }

  private static boolean contains(Object container, Object element) {
    return Types.isText(container) && !Types.isText(element)
        ? false
        : Comparison.contains(container, element);
  }

  private static String join(String separator, List<?> parts) {
    List<String> texts = new ArrayList<>();
    parts.forEach(each -> texts.add(text(each)));
    return String.join(separator, texts);
  }

  private static String type(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    if (Types.isNumber(value)) {
      return "number";
    }
    return Types.isText(value) ? "string" : value instanceof Map ? "object" : "array";
  }

  private static Object toNumber(Object value) {
    if (Types.isNumber(value) && !(value instanceof Boolean)) {
      return value;
    }
    try {
      Object number = Types.isText(value) ? JsonReader.read(Text.of(value)) : null;
      return Types.isNumber(number) && !(number instanceof Boolean) ? number : null;
    } catch (TemplateException none) {
      return null;
    }
  }

  private static Object merge(List<Object> maps) {
    Map<Object, Object> merged = new LinkedHashMap<>();
    maps.forEach(each -> merged.putAll((Map<?, ?>) each));
    return merged;
  }

  private static Object whole(Object value, RoundingMode mode) {
    return Numbers.of(new BigDecimal(Text.of(value)).setScale(0, mode).toBigInteger());
  }

  private static Object sum(List<?> list) {
    Object sum = 0L;
    for (Object each : list) {
      sum = Operators.add(sum, each);
    }
    return sum;
  }

  private static Object extreme(List<?> list, Query key, int sign) {
    Object best = null;
    for (Object each : list) {
      boolean better =
          best == null || sign * Comparison.compare(key.search(each), key.search(best), "<") > 0;
      best = better ? each : best;
    }
    return best;
  }

  private static Object sorted(List<?> list, Query key) {
    List<Object> sorted = new ArrayList<>(list);
    sorted.sort((x, y) -> Comparison.compare(key.search(x), key.search(y), "<"));
    return sorted;
  }

  private static Object mapped(Query query, List<?> list) {
    List<Object> results = new ArrayList<>();
    list.forEach(each -> results.add(query.search(each)));
    return results;
  }

  private static Object reversed(Object value) {
    if (Types.isText(value)) {
      return new StringBuilder(text(value)).reverse().toString();
    }
    List<Object> list = new ArrayList<>((List<?>) value);
    Collections.reverse(list);
    return list;
  }
}
