package io.jansible.template.value;

import io.jansible.template.Tuple;
import io.jansible.template.Undefined;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of Python's types that an expression may call. */
public final class Methods {
  private Methods() {}

  /** Whether a value has such a method. */
  public static boolean has(Object value, String name) {
    if (value instanceof CharSequence) {
      return TextMethods.NAMES.contains(name);
    }
    if (value instanceof Map) {
      return value instanceof ForeignMap
          ? DictMethods.READING.contains(name)
          : DictMethods.NAMES.contains(name);
    }
    if (value instanceof List) {
      return value instanceof Tuple || value instanceof Range
          ? ListMethods.TUPLE_NAMES.contains(name)
          : ListMethods.NAMES.contains(name);
    }
    if (value instanceof Set) {
      return SetMethods.NAMES.contains(name);
    }
    if (value instanceof byte[]) {
      return name.equals("decode") || name.equals("hex");
    }
    return Types.isNumber(value) && NumberMethods.has(value, name);
  }

  /** Calls a method that the value has. */
  @SuppressWarnings("unchecked")
  public static Object call(Object value, String name, Arguments arguments) {
    for (Object each : arguments.positional()) {
      Undefined.refuse(each);
    }
    if (value instanceof CharSequence text) {
      return TextMethods.call(text.toString(), name, arguments);
    }
    if (value instanceof Map<?, ?> map) {
      return DictMethods.call((Map<Object, Object>) map, name, arguments);
    }
    if (value instanceof List<?> list) {
      return ListMethods.call((List<Object>) list, name, arguments);
    }
    if (value instanceof Set<?> set) {
      return SetMethods.call((Set<Object>) set, name, arguments);
    }
    return value instanceof byte[] bytes
        ? BytesMethods.call(bytes, name, arguments)
        : NumberMethods.call(value, name, arguments);
  }
}
