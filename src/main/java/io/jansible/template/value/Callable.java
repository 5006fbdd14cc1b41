package io.jansible.template.value;

/** Something that an expression can call. */
@FunctionalInterface
public interface Callable {
  Object call(Arguments arguments);
}
