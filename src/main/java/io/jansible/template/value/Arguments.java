package io.jansible.template.value;

import java.util.Map;

/**
 * What a call passes: values by place, then values by name. Both are the call's own and never
 * changed.
 */
public record Arguments(Object[] positional, Map<String, Object> named) {
  private static final Object[] NOTHING = {};

  public static final Arguments NONE = new Arguments(NOTHING, Map.of());

  public static Arguments of(Object... positional) {
    return new Arguments(positional, Map.of());
  }

  /** The same arguments after one more. */
  public Arguments after(Object first) {
    Object[] all = new Object[positional.length + 1];
    all[0] = first;
    System.arraycopy(positional, 0, all, 1, positional.length);
    return new Arguments(all, named);
  }

  /** The same arguments without the first {@code count}. */
  public Arguments without(int count) {
    int from = Math.min(count, positional.length);
    return new Arguments(java.util.Arrays.copyOfRange(positional, from, positional.length), named);
  }

  public int size() {
    return positional.length;
  }

  /** An argument by its place or its name, or else the default. */
  public Object get(int index, String name, Object otherwise) {
    if (index < positional.length) {
      return positional[index];
    }
    return named.isEmpty() ? otherwise : named.getOrDefault(name, otherwise);
  }

  /** An argument by its place, which must be there. */
  public Object required(String function, int index, String name) {
    if (index < positional.length) {
      return positional[index];
    }
    if (named.containsKey(name)) {
      return named.get(name);
    }
    throw PythonError.type(function + "() missing required argument '" + name + "'");
  }

  /** Refuses more arguments by place than a function takes. */
  public void atMost(String function, int count) {
    if (positional.length > count) {
      throw PythonError.type(
          function + "() takes at most " + count + " arguments (" + positional.length + " given)");
    }
  }
}
