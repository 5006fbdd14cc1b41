package io.jansible.template.value;

import io.jansible.template.Scope;

/** An object of the engine with named attributes, such as {@code loop}. */
public interface Attributed {
  /** The attribute, or {@link Scope#ABSENT}. */
  Object attribute(String name);

  /** Python's name of the object's class. */
  String typeName();
}
