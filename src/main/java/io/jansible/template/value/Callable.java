package io.jansible.template.value;

/** Something that an expression can call. */
@FunctionalInterface
public interface Callable {
  Object call(Arguments arguments);

  /** Whether something undefined may be passed; else the call is as undefined as its argument. */
  default boolean takesUndefined() {
    return false;
  }
}
