package io.jansible.template.value;

import java.util.LinkedHashMap;
import java.util.Map;

/** The function {@code dict}: entries of a dictionary or pairs, then entries by name. */
public final class DictFunction {
  private DictFunction() {}

  public static Object call(Arguments arguments) {
    arguments.atMost("dict", 1);
    Map<Object, Object> map = new LinkedHashMap<>();
    if (arguments.size() > 0) {
      DictMethods.update(map, io.jansible.template.Undefined.refuse(arguments.positional()[0]));
    }
    map.putAll(arguments.named());
    return map;
  }
}
