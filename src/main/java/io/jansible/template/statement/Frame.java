package io.jansible.template.statement;

import io.jansible.template.Scope;
import io.jansible.template.Undefined;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names that a part of a template sets; the part around it is seen through it. There are few of
 * them, and many frames: an array of names and values is faster than a map. Names are interned.
 */
final class Frame {
  private static final Object[] NOTHING = {};
  private static final int FIRST_SIZE = 4;

  private final Frame outer;
  private Object[] pairs = NOTHING;
  private int end;

  Frame(Frame outer) {
    this.outer = outer;
  }

  /** The value of an interned name, or absent. */
  Object get(String name) {
    for (Frame frame = this; frame != null; frame = frame.outer) {
      int place = frame.place(name);
      if (place >= 0) {
        return frame.pairs[place + 1];
      }
    }
    return Scope.ABSENT;
  }

  private int place(String name) {
    for (int i = 0; i < end; i += 2) {
      if (pairs[i] == name) {
        return i;
      }
    }
    return -1;
  }

  /** Names of a template that is included here, which sees those around it, but no loop. */
  Frame included() {
    Frame inner = new Frame(this);
    if (get("loop") instanceof Loop) {
      inner.set("loop", Undefined.name("loop"));
    }
    return inner;
  }

  void set(String written, Object value) {
    String name = written.intern();
    put(name, value);
  }

  /** Sets a name that is interned already. */
  void put(String name, Object value) {
    int place = place(name);
    if (place < 0) {
      place = end;
      end += 2;
      if (end > pairs.length) {
        pairs = pairs == NOTHING ? new Object[FIRST_SIZE] : Arrays.copyOf(pairs, 2 * place);
      }
      pairs[place] = name;
    }
    pairs[place + 1] = value;
  }

  /** The names that are set here, not around. */
  Map<String, Object> own() {
    Map<String, Object> own = new LinkedHashMap<>();
    for (int i = 0; i < end; i += 2) {
      own.put((String) pairs[i], pairs[i + 1]);
    }
    return own;
  }
}
