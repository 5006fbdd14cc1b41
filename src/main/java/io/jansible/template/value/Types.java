package io.jansible.template.value;

import io.jansible.template.Omit;
import io.jansible.template.Tuple;
import io.jansible.template.Undefined;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a value is in Python. */
public final class Types {
  private Types() {}

  /** The name of a value's class, as Python's messages have it. */
  public static String name(Object value) {
    if (value == null) {
      return "NoneType";
    }
    if (value instanceof CharSequence) {
      return value instanceof Markup ? "Markup" : "str";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (isInt(value)) {
      return "int";
    }
    return value instanceof Double ? "float" : containerName(value);
  }

  private static String containerName(Object value) {
    if (value instanceof Tuple) {
      return "tuple";
    }
    if (value instanceof Range) {
      return "range";
    }
    if (value instanceof List) {
      return "list";
    }
    if (value instanceof Map) {
      return value instanceof ForeignMap map ? map.typeName() : "dict";
    }
    if (value instanceof Set) {
      return "set";
    }
    return value instanceof DictView view ? view.kind().typeName() : objectName(value);
  }

  private static String objectName(Object value) {
    if (value instanceof byte[]) {
      return "bytes";
    }
    if (value instanceof Generator) {
      return "generator";
    }
    if (value instanceof Attributed attributed) {
      return attributed.typeName();
    }
    if (value instanceof Undefined) {
      return "AnsibleUndefined";
    }
    if (value instanceof Omit) {
      return "Omit";
    }
    if (value instanceof java.time.LocalDate) {
      return "date";
    }
    if (value instanceof java.time.temporal.Temporal) {
      return "datetime";
    }
    return value instanceof Callable ? "function" : "object";
  }

  /** Whether a value is an integer proper; a bool is one only in arithmetic. */
  public static boolean isInt(Object value) {
    return value instanceof Long || value instanceof BigInteger || value instanceof Integer;
  }

  public static boolean isNumber(Object value) {
    return isInt(value) || value instanceof Double || value instanceof Boolean;
  }

  public static boolean isText(Object value) {
    return value instanceof CharSequence;
  }

  /** Whether {@code for} can walk it. */
  public static boolean isIterable(Object value) {
    return value instanceof Iterable
        || value instanceof Map
        || isText(value)
        || value instanceof byte[];
  }
}
