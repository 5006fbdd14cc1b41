package io.jansible.cli;

import java.util.List;

/**
 * One setting of ansible.cfg, and the environment variables that win over it.
 *
 * @param <T> the value's type
 */
record Setting<T>(
    String section, String key, List<String> environment, Kind<T> kind, T defaultValue) {

  /**
   * How a setting's text becomes its value.
   *
   * @param <T> the value's type
   */
  interface Kind<T> {
    /**
     * @param text the text as it was written
     * @param base the directory that relative paths start from
     * @throws IllegalArgumentException with what was expected instead
     */
    T convert(String text, java.nio.file.Path base);
  }

  @Override
  public String toString() {
    return "[" + section + "] " + key;
  }
}
