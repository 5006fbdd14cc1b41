package io.jansible.modules.control;

import io.jansible.module.ModuleFailure;
import io.jansible.module.OptionType;
import io.jansible.module.Types;
import io.jansible.source.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a specification says of one argument.
 *
 * @param fields as they stand in the specification
 */
record SpecifiedArgument(String name, Map<?, ?> fields) {
  private static final Map<String, OptionType<?>> TYPES =
      Map.ofEntries(
          Map.entry("str", Types.STR),
          Map.entry("bool", Types.BOOL),
          Map.entry("int", Types.INT),
          Map.entry("float", Types.FLOAT),
          Map.entry("path", Types.PATH),
          Map.entry("raw", Types.RAW),
          Map.entry("json", Types.JSON),
          Map.entry("jsonarg", Types.JSON),
          Map.entry("bytes", Types.BYTES),
          Map.entry("bits", Types.BITS),
          Map.entry("dict", Types.DICT),
          Map.entry("list", Types.LIST));

  static SpecifiedArgument of(Object name, Object fields) {
    if (fields == null) {
      return new SpecifiedArgument(name.toString(), Map.of());
    } else if (fields instanceof Map<?, ?> map) {
      return new SpecifiedArgument(name.toString(), map);
    }
    throw new ModuleFailure(
        "argument_spec of '%s' must be a dictionary, not '%s'"
            .formatted(name, PythonText.str(fields)));
  }

  String type() {
    return fields.get("type") == null ? "str" : PythonText.str(fields.get("type"));
  }

  String elements() {
    return fields.get("elements") == null ? null : PythonText.str(fields.get("elements"));
  }

  boolean isRequired() {
    return is("required");
  }

  boolean isSecret() {
    return is("no_log");
  }

  private boolean is(String field) {
    return Boolean.TRUE.equals(fields.get(field));
  }

  Object defaultValue() {
    return fields.get("default");
  }

  List<?> list(String field) {
    return fields.get(field) instanceof List<?> list ? list : List.of();
  }

  /** What the keys of a dictionary, or of each of a list of them, shall be; null for anything. */
  Map<?, ?> options() {
    boolean nests = type().equals("dict") || type().equals("list") && "dict".equals(elements());
    return nests && fields.get("options") instanceof Map<?, ?> map ? map : null;
  }

  /**
   * The value as its type has it.
   *
   * @throws IllegalArgumentException with the reason when it does not fit
   */
  Object converted(Object value) {
    return type(type()).convert(value);
  }

  /**
   * The elements of a list as their type has them.
   *
   * @throws IllegalArgumentException with the reason when one does not fit
   */
  List<Object> convertedElements(List<?> list, List<String> wrong) {
    List<Object> all = new ArrayList<>();
    for (Object element : list) {
      try {
        all.add(type(elements()).convert(element));
      } catch (IllegalArgumentException e) {
        wrong.add(
            "is of type %s and we were unable to convert to %s: %s"
                .formatted(
                    PythonText.typeName(element), elements(), isSecret() ? "…" : e.getMessage()));
      }
    }
    return all;
  }

  private static OptionType<?> type(String name) {
    OptionType<?> type = TYPES.get(name);
    if (type == null) {
      throw new IllegalArgumentException("there is no type '" + name + "'");
    }
    return type;
  }
}
