package io.jansible.template;

import io.jansible.source.Position;
import java.util.function.Supplier;

/**
 * The value of a name, attribute or element that does not exist. It may be passed around, tested
 * with {@code is defined} and replaced with {@code default}; every other use of it is an error.
 *
 * @param message what to tell when it is used, in Ansible's words
 * @param at where it was named, or null
 * @param offset where in its template it was named, from 0, until the place is known; else -1
 * @param hint finds what was probably meant; it answers null when nobody can tell
 */
public record Undefined(String message, Position at, int offset, Supplier<String> hint) {
  private static final Supplier<String> NO_HINT = () -> null;

  public Undefined(String message) {
    this(message, NO_HINT);
  }

  public Undefined(String message, Supplier<String> hint) {
    this(message, null, -1, hint);
  }

  public static Undefined name(String name) {
    return new Undefined("'" + name + "' is undefined");
  }

  /** The same, named at an offset of the template that is running, unless its place is known. */
  public Undefined near(int where) {
    return at == null && offset < 0 ? new Undefined(message, null, where, hint) : this;
  }

  /** The same, named at a place. */
  public Undefined located(Position place) {
    return at == null ? new Undefined(message, place, -1, hint) : this;
  }

  /** The same with a hint, unless it has one. */
  public Undefined orMeant(String words) {
    return hint == NO_HINT ? new Undefined(message, at, offset, () -> words) : this;
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
