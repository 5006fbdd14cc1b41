package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.regex.Regex;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The filters keep_keys, remove_keys and replace_keys. */
final class KeyFilters {
  private KeyFilters() {}

  static Object choose(Call call) {
    boolean keep = call.name().equals("keep_keys");
    Object target = call.get("target");
    List<Object> wanted = Types.isText(target) ? List.of(target) : Iteration.list(target);
    check(wanted, call.text("matching_parameter"));
    if (call.text("matching_parameter").equals("regex") && wanted.size() > 1) {
      throw new TemplateException(
          "Single item is required in the target list if matching_parameter=regex.");
    }
    List<Object> result = new ArrayList<>();
    for (Object each : call.elements()) {
      Map<Object, Object> kept = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : item(each).entrySet()) {
        boolean matches =
            wanted.stream()
                .anyMatch(key -> matches(entry.getKey(), key, call.text("matching_parameter")));
        if (matches == keep) {
          kept.put(entry.getKey(), entry.getValue());
        }
      }
      result.add(kept);
    }
    return result;
  }

  static Object rename(Call call) {
    List<Object> rules = Iteration.list(call.get("target"));
    check(rules, call.text("matching_parameter"));
    for (Object rule : rules) {
      if (!(item(rule).containsKey("after") && item(rule).containsKey("before"))) {
        throw new TemplateException(
            "All dictionaries in target must include attributes: after, before.");
      }
    }
    List<Object> result = new ArrayList<>();
    for (Object each : call.elements()) {
      Map<Object, Object> renamed = new LinkedHashMap<>();
      item(each).forEach((key, value) -> renamed.put(renamed(key, call), value));
      result.add(renamed);
    }
    return result;
  }

  private static void check(List<Object> target, String how) {
    if (!List.of("equal", "starts_with", "ends_with", "regex").contains(how)) {
      throw new TemplateException(
          "The matching_parameter must be one of ['equal', 'starts_with', 'ends_with', 'regex']."
              + " matching_parameter="
              + how);
    }
    if (target.isEmpty()) {
      throw new TemplateException("The target can't be empty.");
    }
  }

  private static Object renamed(Object key, Call call) {
    for (Object each : Iteration.of(call.get("target"))) {
      Map<?, ?> rule = item(each);
      if (matches(key, rule.get("before"), call.text("matching_parameter"))) {
        return rule.get("after");
      }
    }
    return key;
  }

  private static Map<?, ?> item(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new TemplateException("the elements must be dictionaries, got " + Types.name(value));
  }

  private static boolean matches(Object key, Object wanted, String how) {
    String text = Text.of(key);
    String other = Text.of(wanted);
    return switch (how) {
      case "equal" -> text.equals(other);
      case "starts_with" -> text.startsWith(other);
      case "ends_with" -> text.endsWith(other);
      default -> Regex.of(other, false, false).matchesStart(text);
    };
  }
}
