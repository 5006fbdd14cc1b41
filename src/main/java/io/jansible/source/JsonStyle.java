package io.jansible.source;

import java.util.Objects;

/**
 * How {@link JsonText} lays a value out; the parts are the arguments of Python's {@code
 * json.dumps}.
 *
 * @param indent spaces for each level, or -1 for one line
 * @param sortKeys whether the keys of each dictionary are sorted
 * @param ascii whether characters above 126 are escaped
 * @param itemSeparator what stands between two items of one line
 * @param keySeparator what stands between a key and its value
 */
public record JsonStyle(
    int indent, boolean sortKeys, boolean ascii, String itemSeparator, String keySeparator) {
  /** {@code json.dumps(value)}: one line, {@code ", "} and {@code ": "}, ASCII only. */
  public static final JsonStyle LINE = new JsonStyle(-1, false, true, ", ", ": ");

  /** Ansible's display of a result: four spaces, sorted keys, any character. */
  public static final JsonStyle RESULT = new JsonStyle(4, true, false, ",", ": ");

  public JsonStyle {
    Objects.requireNonNull(itemSeparator);
    Objects.requireNonNull(keySeparator);
  }

  /** As Python does, lines end in a bare comma once there is an indent. */
  public JsonStyle withIndent(int spaces) {
    return new JsonStyle(spaces, sortKeys, ascii, spaces < 0 ? ", " : ",", keySeparator);
  }

  public JsonStyle withSortedKeys(boolean sorted) {
    return new JsonStyle(indent, sorted, ascii, itemSeparator, keySeparator);
  }

  public JsonStyle withAscii(boolean asciiOnly) {
    return new JsonStyle(indent, sortKeys, asciiOnly, itemSeparator, keySeparator);
  }

  public JsonStyle withSeparators(String item, String key) {
    return new JsonStyle(indent, sortKeys, ascii, item, key);
  }
}
