package io.jansible.source;

import java.util.Base64;
import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/**
 * What a scalar means: the tag that YAML 1.1 gives to a plain text, and the value of a text under a
 * tag. Follows PyYAML where it differs from YAML 1.1's text (a float's exponent needs its sign).
 */
final class YamlScalars {
  static final Tag TIMESTAMP = new Tag(Tag.PREFIX + "timestamp");

  /**
   * The tag of {@code <<}. Not the library's own, at which it would merge by itself, in another
   * order than PyYAML's.
   */
  static final Tag MERGE = new Tag("!merge");

  /** The tag of {@code =}, for which nobody has a value. */
  static final Tag DEFAULT_VALUE = new Tag(Tag.PREFIX + "value");

  static final Schema SCHEMA =
      new Schema() {
        @Override
        public ScalarResolver getScalarResolver() {
          return (text, implicit) -> implicit ? resolve(text) : Tag.STR;
        }

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
          return Map.of();
        }
      };

  private YamlScalars() {}

  /** The tag of a plain text. Most texts are told by their first character. */
  static Tag resolve(String text) {
    if (text.isEmpty()) {
      return Tag.NULL;
    }
    return switch (text.charAt(0)) {
      case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O' -> resolveWord(text);
      case '~' -> text.length() == 1 ? Tag.NULL : Tag.STR;
      case '=' -> text.length() == 1 ? DEFAULT_VALUE : Tag.STR;
      case '<' -> text.equals("<<") ? MERGE : Tag.STR;
      case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          YamlNumbers.resolve(text);
      default -> Tag.STR;
    };
  }

  private static Tag resolveWord(String text) {
    if (text.length() > "false".length()) {
      return Tag.STR;
    }
    return switch (text) {
      case "yes", "Yes", "YES", "no", "No", "NO", "true", "True", "TRUE" -> Tag.BOOL;
      case "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF" -> Tag.BOOL;
      case "null", "Null", "NULL" -> Tag.NULL;
      default -> Tag.STR;
    };
  }

  /**
   * The value of a text under a tag.
   *
   * @throws IllegalArgumentException with the reason when the text does not fit the tag
   */
  static Object value(Tag tag, String text) {
    if (tag.equals(Tag.STR)) {
      return text;
    } else if (tag.equals(Tag.NULL)) {
      return null;
    } else if (tag.equals(Tag.BOOL)) {
      return bool(text);
    } else if (tag.equals(Tag.INT)) {
      return YamlNumbers.integer(text);
    } else if (tag.equals(Tag.FLOAT)) {
      return YamlNumbers.floating(text);
    } else if (tag.equals(TIMESTAMP)) {
      return YamlTimestamps.value(text);
    } else if (tag.equals(Tag.BINARY)) {
      return binary(text);
    }
    if (tag.equals(DEFAULT_VALUE) || tag.equals(MERGE)) {
      throw new IllegalArgumentException("An unquoted '" + text + "' is no value in YAML");
    }
    throw new IllegalArgumentException("The YAML tag " + shown(tag) + " is not known");
  }

  /** A tag as its author wrote it: {@code !!python/tuple}, {@code !foo}. */
  static String shown(Tag tag) {
    String name = tag.getValue();
    return name.startsWith(Tag.PREFIX) ? "!!" + name.substring(Tag.PREFIX.length()) : name;
  }

  private static Boolean bool(String text) {
    return switch (text.toLowerCase(java.util.Locale.ROOT)) {
      case "yes", "true", "on" -> Boolean.TRUE;
      case "no", "false", "off" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException("'" + text + "' is not a YAML boolean");
    };
  }

  private static byte[] binary(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The text under !!binary is not base64", e);
    }
  }
}
