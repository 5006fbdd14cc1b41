package io.jansible.module;

import java.util.Map;

/** A module's valid arguments, read by the options that declare them. */
public final class Arguments {
  private final Map<Option<?>, Object> values;
  private final Map<String, Object> rest;
  private final String freeForm;

  Arguments(Map<Option<?>, Object> values, Map<String, Object> rest, String freeForm) {
    this.values = values;
    this.rest = rest;
    this.freeForm = freeForm;
  }

  /** The given value, else the option's default, else null. */
  @SuppressWarnings("unchecked")
  public <T> T get(Option<T> option) {
    Object value = values.get(option);
    return value != null ? (T) value : option.defaultValue();
  }

  /** Whether a value other than null was given. */
  public boolean isSet(Option<?> option) {
    return values.get(option) != null;
  }

  /** The arguments that no option declares, for modules that take any. */
  public Map<String, Object> rest() {
    return rest;
  }

  /** The free text ({@code command: ls /}), or null. */
  public String freeForm() {
    return freeForm;
  }
}
