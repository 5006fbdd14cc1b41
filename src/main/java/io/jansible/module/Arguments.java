package io.jansible.module;

import io.jansible.source.Ordered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A module's valid arguments, read by the options that declare them. */
public final class Arguments {
  private static final String HIDDEN = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER";

  private final Specification specification;
  private final Map<Option<?>, Object> values;
  private final Map<String, Object> rest;
  private final String freeForm;
  private final List<String> warnings;

  Arguments(
      Specification specification,
      Map<Option<?>, Object> values,
      Map<String, Object> rest,
      String freeForm,
      List<String> warnings) {
    this.specification = specification;
    this.values = values;
    this.rest = Ordered.copy(rest);
    this.freeForm = freeForm;
    this.warnings = Ordered.copy(warnings);
  }

  /**
   * The given value, else the option's default, else null; a given None stays one where the type
   * takes it.
   */
  @SuppressWarnings("unchecked")
  public <T> T get(Option<T> option) {
    Object value = values.get(option);
    return value != null || values.containsKey(option) ? (T) value : option.defaultValue();
  }

  /** Whether a value other than null was given. */
  public boolean isSet(Option<?> option) {
    return values.get(option) != null;
  }

  /** The value of an option by its name or an alias, null for a secret; choices are no values. */
  public Object given(String name) {
    Option<?> option = specification.option(name);
    return option == null || option.isSecret() || !option.choices().isEmpty() ? null : get(option);
  }

  /** The arguments that no option declares, for modules that take any. */
  public Map<String, Object> rest() {
    return rest;
  }

  /** The free text ({@code command: ls /}), or null. */
  public String freeForm() {
    return freeForm;
  }

  /** What an operator should know about the arguments, such as an option given by two names. */
  public List<String> warnings() {
    return warnings;
  }

  /** The values of secret options, the longest first: no output and no log repeats them. */
  public List<String> secrets() {
    List<String> secrets = new ArrayList<>();
    values.forEach(
        (option, value) -> {
          if (option.isSecret() && value != null && !value.toString().isEmpty()) {
            secrets.add(value.toString());
          }
        });
    secrets.sort(Comparator.comparingInt(String::length).reversed());
    return secrets;
  }

  /** Whether results repeat the arguments, see {@link Specification#repeatsArguments}. */
  public boolean areRepeated() {
    return specification.repeatsArguments();
  }

  /**
   * Every option's value by name as a result's {@code invocation.module_args} shows it: sorted,
   * with defaults, and without secrets.
   */
  public Map<String, Object> shown() {
    Map<String, Object> shown = new java.util.TreeMap<>(rest);
    for (Option<?> option : specification.options()) {
      Object value = get(option);
      shown.put(option.name(), !option.isRepeated() && value != null ? HIDDEN : plain(value));
    }
    return new LinkedHashMap<>(shown);
  }

  private static Object plain(Object value) {
    if (value instanceof FileMode mode) {
      return mode.written();
    }
    return value instanceof Arguments nested ? nested.shown() : value;
  }
}
