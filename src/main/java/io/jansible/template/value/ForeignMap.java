package io.jansible.template.value;

import io.jansible.template.Undefined;

/** A mapping that is no {@code dict} for a template: it has a type of its own. */
public interface ForeignMap {
  /** What {@code type_debug} and error messages call it. */
  String typeName();

  /** What there is in place of a key that it has not, or null for what a dictionary has there. */
  default Undefined missing(Object key) {
    return null;
  }
}
