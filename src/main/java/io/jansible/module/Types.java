package io.jansible.module;

import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import io.jansible.source.PythonText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The types that an option can have, under the names of Ansible's documentation. */
public final class Types {
  /** Any scalar's text; a list or dictionary becomes the text that Python gives it. */
  public static final OptionType<String> STR = type("str", Types::toText);

  /** Ansible's words for true and false: yes, no, on, off, true, false, y, n, t, f, 1, 0. */
  public static final OptionType<Boolean> BOOL = type("bool", BoolWords::parse);

  public static final OptionType<Long> INT = type("int", Numbers::toInt);
  public static final OptionType<Double> FLOAT = type("float", Numbers::toFloat);

  /**
   * A path on the node, as it was written; {@link Target#expand} replaces {@code ~} and variables.
   */
  public static final OptionType<String> PATH = type("path", Types::toText);

  public static final OptionType<Object> RAW = type("raw", value -> value);

  /** Text that holds JSON; lists and dictionaries are written as JSON. */
  public static final OptionType<String> JSON = type("json", Types::toJson);

  /** A number of bytes: 10, 1K, 1.5MB. */
  public static final OptionType<Long> BYTES = type("bytes", raw -> Sizes.parse(raw, 'B'));

  /** A number of bits: 10, 1K, 1.5Mb. */
  public static final OptionType<Long> BITS = type("bits", raw -> Sizes.parse(raw, 'b'));

  /** A dictionary, JSON, or key=value pairs that commas or spaces part. */
  public static final OptionType<Map<String, Object>> DICT = type("dict", DictText::toDict);

  /** A file mode: 0644, "0644", u=rwX,g-w. */
  public static final OptionType<FileMode> MODE = type("raw", FileMode::of);

  /** As {@link #MODE}, where {@code preserve} stands for the source's mode. */
  public static final OptionType<FileMode> MODE_OR_PRESERVE = type("raw", FileMode::orPreserve);

  /** A list of anything; text is parted at commas. */
  public static final OptionType<List<Object>> LIST = new ListType<>(RAW);

  private Types() {}

  /** A list whose elements all have one type. */
  public static <T> OptionType<List<T>> listOf(OptionType<T> element) {
    return new ListType<>(element);
  }

  /** A dictionary with options of its own, read like a module's arguments. */
  public static OptionType<Arguments> suboptions(Specification specification) {
    return new SuboptionsType(specification);
  }

  private static <T> OptionType<T> type(String name, Function<Object, T> conversion) {
    return new OptionType<>() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public T convert(Object raw) {
        return conversion.apply(raw);
      }
    };
  }

  /** As from Ansible 2.19, None as a text is the empty text. */
  private static String toText(Object raw) {
    return raw == null ? "" : PythonText.str(raw);
  }

  private static String toJson(Object raw) {
    if (raw instanceof String text) {
      return text;
    }
    if (raw instanceof Map || raw instanceof List) {
      return JsonText.write(raw, JsonStyle.LINE.withAscii(false));
    }
    throw cannot(raw, "a json string");
  }

  /** The refusal of a value whose type can never fit. */
  static IllegalArgumentException cannot(Object raw, String wanted) {
    return new IllegalArgumentException(
        "<class '" + PythonText.typeName(raw) + "'> cannot be converted to " + wanted);
  }
}
