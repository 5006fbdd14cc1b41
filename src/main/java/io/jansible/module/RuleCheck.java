package io.jansible.module;

import io.jansible.source.PythonText;
import io.jansible.source.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the rules of one specification over the options that were given. */
final class RuleCheck {
  private final Specification specification;
  private final Set<Option<?>> given;
  private final Map<Option<?>, Object> values;
  private final ArgumentReader.Context context;

  RuleCheck(
      Specification specification,
      Set<Option<?>> given,
      Map<Option<?>, Object> values,
      ArgumentReader.Context context) {
    this.specification = specification;
    this.given = given;
    this.values = values;
    this.context = context;
  }

  void checkExclusive() {
    List<String> broken = new ArrayList<>();
    for (Rule rule : specification.rules()) {
      if (rule instanceof Rule.MutuallyExclusive exclusive
          && exclusive.options().stream().filter(given::contains).count() > 1) {
        broken.add(names(exclusive.options(), "|"));
      }
    }
    if (!broken.isEmpty()) {
      throw context.failure("parameters are mutually exclusive: " + String.join(", ", broken));
    }
  }

  void checkRequired() {
    List<String> missing = new ArrayList<>();
    for (Option<?> option : specification.options()) {
      if (option.isRequired() && !given.contains(option)) {
        missing.add(option.name());
      }
    }
    if (!missing.isEmpty()) {
      missing.sort(null);
      throw context.failure(
          specification.missing() == null
              ? "missing required arguments: " + String.join(", ", missing)
              : specification.missing());
    }
  }

  void checkChoices() {
    for (Option<?> option : specification.options()) {
      if (!option.choices().isEmpty() && values.get(option) != null) {
        checkChoice(option, values.get(option));
      }
    }
  }

  private void checkChoice(Option<?> option, Object value) {
    Collection<?> allowed = option.choices();
    if (value instanceof List<?> list) {
      Collection<?> each = allowed.iterator().next() instanceof List<?> first ? first : allowed;
      List<?> others = list.stream().filter(element -> !each.contains(element)).toList();
      if (!others.isEmpty()) {
        throw context.failure(
            "value of %s must be one or more of: %s. Got no match for: %s"
                .formatted(option.name(), texts(each), texts(others)));
      }
    } else if (!allowed.contains(value)) {
      String message =
          "value of %s must be one of: %s, got: %s"
              .formatted(option.name(), texts(allowed), PythonText.str(value));
      String near = Suggestion.hint(PythonText.str(value), List.of(texts(allowed).split(", ")));
      throw context.failure(message).because(Cause.of(message, option).withHint(near));
    }
  }

  void checkDependencies() {
    for (Rule rule : specification.rules()) {
      String problem = problem(rule);
      if (problem != null) {
        throw context.failure(problem);
      }
    }
  }

  private String problem(Rule rule) {
    if (rule instanceof Rule.RequiredTogether together) {
      List<Option<?>> missing = missing(together.options());
      return missing.isEmpty() || missing.size() == together.options().size()
          ? null
          : "parameters are required together: " + names(together.options(), ", ");
    }
    if (rule instanceof Rule.RequiredOneOf oneOf) {
      return missing(oneOf.options()).size() < oneOf.options().size()
          ? null
          : "one of the following is required: " + names(oneOf.options(), ", ");
    }
    if (rule instanceof Rule.RequiredIf requiredIf) {
      return problem(requiredIf);
    }
    if (rule instanceof Rule.RequiredBy by && given.contains(by.option())) {
      List<Option<?>> missing = missing(by.others());
      return missing.isEmpty()
          ? null
          : "missing parameter(s) required by '" + by.option() + "': " + names(missing, ", ");
    }
    return null;
  }

  private String problem(Rule.RequiredIf rule) {
    Object value = values.get(rule.option());
    if (!Objects.equals(value != null ? value : rule.option().defaultValue(), rule.value())) {
      return null;
    }
    List<Option<?>> missing = missing(rule.others());
    boolean broken = rule.any() ? missing.size() == rule.others().size() : !missing.isEmpty();
    return broken
        ? "%s is %s but %s of the following are missing: %s"
            .formatted(
                rule.option(),
                PythonText.str(rule.value()),
                rule.any() ? "any" : "all",
                names(missing, ", "))
        : null;
  }

  /** An option with a default counts as given for every rule but exclusion. */
  private List<Option<?>> missing(List<Option<?>> options) {
    List<Option<?>> missing = new ArrayList<>();
    for (Option<?> option : options) {
      if (!given.contains(option) && option.defaultValue() == null) {
        missing.add(option);
      }
    }
    return missing;
  }

  private static String names(List<Option<?>> options, String separator) {
    return options.stream().map(Option::name).collect(Collectors.joining(separator));
  }

  private static String texts(Collection<?> values) {
    return values.stream().map(PythonText::str).collect(Collectors.joining(", "));
  }
}
