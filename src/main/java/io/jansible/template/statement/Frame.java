package io.jansible.template.statement;

import io.jansible.template.Scope;
import io.jansible.template.Undefined;
import java.util.HashMap;
import java.util.Map;

/** Names that a part of a template sets; the part around it is seen through it. */
final class Frame {
  private final Frame outer;
  private Map<String, Object> names;

  Frame(Frame outer) {
    this.outer = outer;
  }

  Object get(String name) {
    for (Frame frame = this; frame != null; frame = frame.outer) {
      if (frame.names != null) {
        Object value = frame.names.get(name);
        if (value != null || frame.names.containsKey(name)) {
          return value;
        }
      }
    }
    return Scope.ABSENT;
  }

  /** Names of a template that is included here, which sees those around it, but no loop. */
  Frame included() {
    Frame inner = new Frame(this);
    if (get("loop") instanceof Loop) {
      inner.set("loop", Undefined.name("loop"));
    }
    return inner;
  }

  void set(String name, Object value) {
    if (names == null) {
      names = new HashMap<>();
    }
    names.put(name, value);
  }

  /** The names that are set here, not around. */
  Map<String, Object> own() {
    return names == null ? Map.of() : names;
  }
}
