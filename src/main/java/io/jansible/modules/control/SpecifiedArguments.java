package io.jansible.modules.control;

import io.jansible.source.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds all mistakes in arguments that have a specification, in Ansible's words and order: what is
 * missing, types, choices, rules, what is inside of them, and at last what nobody knows.
 */
final class SpecifiedArguments {
  private final List<String> errors;
  private final Unknown unknown;
  private final List<SpecifiedArgument> arguments = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final String path;

  /** The names that nobody knows, and those that are known in the first place that has some. */
  private static final class Unknown {
    private final TreeSet<String> names = new TreeSet<>();
    private String known;
  }

  private SpecifiedArguments(
      Map<?, ?> specification, Map<?, ?> given, String path, List<String> errors, Unknown unknown) {
    this.errors = errors;
    this.unknown = unknown;
    this.path = path;
    specification.forEach((name, fields) -> arguments.add(SpecifiedArgument.of(name, fields)));
    given.forEach((name, value) -> take(name.toString(), value));
  }

  /** The mistakes in arguments by name; none when all is well. */
  static List<String> errors(Map<?, ?> specification, Map<?, ?> given) {
    List<String> errors = new ArrayList<>();
    Unknown unknown = new Unknown();
    new SpecifiedArguments(specification, given, "", errors, unknown).check(Map.of());
    if (!unknown.names.isEmpty()) {
      errors.add(
          "%s. Supported parameters include: %s."
              .formatted(String.join(", ", unknown.names), unknown.known));
    }
    return errors;
  }

  private void take(String name, Object value) {
    for (SpecifiedArgument argument : arguments) {
      if (argument.name().equals(name) || argument.list("aliases").contains(name)) {
        values.put(argument.name(), value);
        return;
      }
    }
    unknown.names.add(path.isEmpty() ? name : path.replace(" -> ", ".") + "." + name);
    if (unknown.known == null) {
      unknown.known = known();
    }
  }

  private String known() {
    String names = arguments.stream().map(SpecifiedArgument::name).sorted().collect(joined());
    String aliases =
        arguments.stream()
            .flatMap(argument -> argument.list("aliases").stream())
            .map(PythonText::str)
            .sorted()
            .collect(joined());
    return aliases.isEmpty() ? names : names + " (" + aliases + ")";
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  /**
   * @param around what the argument's own specification says of these together
   */
  private void check(Map<?, ?> around) {
    SpecifiedRules rules = new SpecifiedRules(around, values);
    rules.exclusive().forEach(this::error);
    defaults();
    required();
    arguments.forEach(this::convert);
    arguments.forEach(this::choose);
    rules.others().forEach(this::error);
    arguments.forEach(this::inside);
  }

  private void error(String message) {
    errors.add(path.isEmpty() ? message : message + " found in " + path);
  }

  private void defaults() {
    for (SpecifiedArgument argument : arguments) {
      boolean both = argument.isRequired() && argument.defaultValue() != null;
      if (both) {
        error("internal error: required and default are mutually exclusive for " + argument.name());
      } else if (argument.defaultValue() != null) {
        values.putIfAbsent(argument.name(), argument.defaultValue());
      }
    }
  }

  private void required() {
    String missing =
        arguments.stream()
            .filter(argument -> argument.isRequired() && argument.defaultValue() == null)
            .filter(argument -> !values.containsKey(argument.name()))
            .map(SpecifiedArgument::name)
            .sorted()
            .collect(joined());
    if (!missing.isEmpty()) {
      error("missing required arguments: " + missing);
    }
  }

  private void convert(SpecifiedArgument argument) {
    Object value = values.get(argument.name());
    boolean given = values.containsKey(argument.name());
    if (!given || value == null && !argument.isRequired() && argument.defaultValue() == null) {
      return;
    }
    try {
      Object converted = argument.converted(value);
      values.put(argument.name(), converted);
      if (argument.elements() != null && converted instanceof List<?> list) {
        elements(argument, list);
      }
    } catch (IllegalArgumentException e) {
      errors.add(
          "argument '%s' is of type %s%s and we were unable to convert to %s: %s"
              .formatted(
                  argument.name(),
                  PythonText.typeName(value),
                  path.isEmpty() ? "" : " found in '" + path + "'.",
                  argument.type(),
                  argument.isSecret() ? "…" : e.getMessage()));
    }
  }

  private void elements(SpecifiedArgument argument, List<?> list) {
    List<String> wrong = new ArrayList<>();
    List<Object> converted = argument.convertedElements(list, wrong);
    String where = path.isEmpty() ? "" : " found in '" + path + "'";
    wrong.forEach(
        reason ->
            errors.add(
                "Elements value for option '" + argument.name() + "'" + where + " " + reason));
    if (wrong.isEmpty()) {
      values.put(argument.name(), converted);
    }
  }

  private void choose(SpecifiedArgument argument) {
    List<?> choices = argument.list("choices");
    Object value = values.get(argument.name());
    if (choices.isEmpty() || value == null) {
      return;
    }
    List<?> chosen = value instanceof List<?> list ? list : List.of(value);
    List<?> others = chosen.stream().filter(each -> !isAmong(each, choices)).toList();
    if (!others.isEmpty()) {
      String got = argument.isSecret() ? "…" : texts(others);
      String form =
          value instanceof List
              ? "value of %s must be one or more of: %s. Got no match for: %s"
              : "value of %s must be one of: %s, got: %s";
      error(form.formatted(argument.name(), texts(choices), got));
    }
  }

  /** YAML reads a bare yes as true: where the choices are words, that word was meant. */
  private static boolean isAmong(Object value, List<?> choices) {
    return choices.contains(value)
        || choices.stream().anyMatch(each -> PythonText.str(each).equals(PythonText.str(value)));
  }

  private static String texts(List<?> values) {
    return values.stream().map(PythonText::str).collect(joined());
  }

  private void inside(SpecifiedArgument argument) {
    Map<?, ?> options = argument.options();
    Object value = values.get(argument.name());
    if (options == null || value == null) {
      return;
    }
    String below = path.isEmpty() ? argument.name() : path + " -> " + argument.name();
    for (Object each : value instanceof List<?> list ? list : List.of(value)) {
      if (each instanceof Map<?, ?> map) {
        new SpecifiedArguments(options, map, below, errors, unknown).check(argument.fields());
      } else {
        errors.add("value of '" + argument.name() + "' must be of type dict or list of dicts");
      }
    }
  }
}
