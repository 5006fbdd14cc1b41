package io.jansible.modules.control;

import io.jansible.source.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a specification says of several arguments together.
 *
 * @param fields the specification that holds the rules
 * @param values the arguments by name
 */
record SpecifiedRules(Map<?, ?> fields, Map<String, Object> values) {

  /** The rule that is checked before there are defaults. */
  List<String> exclusive() {
    List<String> broken = new ArrayList<>();
    for (List<?> names : groups("mutually_exclusive")) {
      if (names.stream().filter(values::containsKey).count() > 1) {
        broken.add("parameters are mutually exclusive: " + joined(names, "|"));
      }
    }
    return broken;
  }

  List<String> others() {
    List<String> broken = new ArrayList<>();
    for (List<?> names : groups("required_together")) {
      long there = names.stream().filter(this::isThere).count();
      if (there > 0 && there < names.size()) {
        broken.add("parameters are required together: " + joined(names, ", "));
      }
    }
    for (List<?> names : groups("required_one_of")) {
      if (names.stream().noneMatch(this::isThere)) {
        broken.add("one of the following is required: " + joined(names, ", "));
      }
    }
    for (List<?> rule : groups("required_if")) {
      addIf(rule, broken);
    }
    if (fields.get("required_by") instanceof Map<?, ?> rules) {
      rules.forEach((name, needed) -> addBy(name, needed, broken));
    }
    return broken;
  }

  private void addIf(List<?> rule, List<String> broken) {
    boolean applies =
        rule.size() > 2
            && rule.get(2) instanceof List
            && Objects.equals(values.get(String.valueOf(rule.get(0))), rule.get(1));
    if (!applies) {
      return;
    }
    boolean any = rule.size() > 3 && Boolean.TRUE.equals(rule.get(3));
    List<?> needed = (List<?>) rule.get(2);
    List<?> missing = needed.stream().filter(name -> !isThere(name)).toList();
    if (any ? missing.size() == needed.size() : !missing.isEmpty()) {
      broken.add(
          "%s is %s but %s of the following are missing: %s"
              .formatted(
                  rule.get(0),
                  PythonText.str(rule.get(1)),
                  any ? "any" : "all",
                  joined(missing, ", ")));
    }
  }

  private void addBy(Object name, Object needed, List<String> broken) {
    List<?> names = needed instanceof List<?> list ? list : List.of(needed);
    List<?> missing = names.stream().filter(each -> !isThere(each)).toList();
    if (isThere(name) && !missing.isEmpty()) {
      broken.add("missing parameter(s) required by '" + name + "': " + joined(missing, ", "));
    }
  }

  private boolean isThere(Object name) {
    return values.get(String.valueOf(name)) != null;
  }

  private List<List<?>> groups(String rule) {
    List<List<?>> groups = new ArrayList<>();
    if (fields.get(rule) instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof List<?> names) {
          groups.add(names);
        }
      }
      if (groups.isEmpty() && !list.isEmpty()) {
        groups.add(list);
      }
    }
    return groups;
  }

  private static String joined(List<?> names, String separator) {
    return names.stream().map(PythonText::str).collect(Collectors.joining(separator));
  }
}
