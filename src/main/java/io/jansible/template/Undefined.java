package io.jansible.template;

import io.jansible.source.Position;

/**
 * The value of a name, attribute or element that does not exist. It may be passed around, tested
 * with {@code is defined} and replaced with {@code default}; every other use of it is an error.
 *
 * @param message what to tell when it is used, in Ansible's words
 * @param at where it was named, or null
 */
public record Undefined(String message, Position at) {
  public Undefined(String message) {
    this(message, null);
  }

  public static Undefined name(String name) {
    return new Undefined("'" + name + "' is undefined");
  }

  public UndefinedException raised() {
    return new UndefinedException(this);
  }

  /** Returns a value that may be used. */
  public static Object refuse(Object value) {
    if (value instanceof Undefined undefined) {
      throw undefined.raised();
    }
    return value;
  }
}
