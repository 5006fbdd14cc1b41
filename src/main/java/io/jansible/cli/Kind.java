package io.jansible.cli;

import java.nio.file.Path;

/**
 * A type that settings have, and how a text becomes its value.
 *
 * @param type the type's name, as Ansible has it
 * @param <T> the value's type
 */
record Kind<T>(String type, Conversion<T> conversion) {

  /**
   * How a setting's text becomes its value.
   *
   * @param <T> the value's type
   */
  interface Conversion<T> {
    /**
     * @throws IllegalArgumentException with what was expected instead
     */
    T convert(String text, Path base);
  }

  /**
   * @param text the text as it was written
   * @param base the directory that relative paths start from
   * @throws IllegalArgumentException with what was expected instead
   */
  T convert(String text, Path base) {
    return conversion.convert(text, base);
  }
}
