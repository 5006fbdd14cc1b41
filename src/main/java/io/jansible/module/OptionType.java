package io.jansible.module;

/**
 * How a raw argument becomes a value of an option.
 *
 * @param <T> the value's Java type
 */
public interface OptionType<T> {
  /** The name that Ansible's documentation uses: str, bool, int, float, list, dict, path, raw. */
  String name();

  /**
   * Converts a raw value: a finished template's value, null for None.
   *
   * @throws IllegalArgumentException with the reason, as Ansible words it, when it does not fit
   */
  T convert(Object raw);
}
