package io.jansible.source;

import java.util.List;

/** A node of a YAML document that knows where it stands. */
public sealed interface YamlNode {
  /** The tag whose text is never a template, whatever it holds. */
  String UNSAFE = "!unsafe";

  Position at();

  /**
   * A scalar. {@code value} is what YAML 1.1 makes of it, as PyYAML does: null, Boolean, Long,
   * BigInteger, Double, String, byte[], java.time values, {@link EncryptedText}; {@code text} is
   * what was written; {@code tag} is {@link #UNSAFE} or null.
   */
  record Scalar(Position at, Object value, String text, Style style, String tag)
      implements YamlNode {}

  /** How a scalar is written. */
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }

  record Sequence(Position at, List<YamlNode> elements) implements YamlNode {}

  /** A mapping in written order; merge keys are already applied and duplicate keys removed. */
  record Mapping(Position at, List<Entry> entries) implements YamlNode {
    /** The value of a text key, or null. */
    public YamlNode get(String key) {
      for (Entry entry : entries) {
        if (entry.key() instanceof Scalar scalar && key.equals(scalar.value())) {
          return entry.value();
        }
      }
      return null;
    }
  }

  /** One key and its value. */
  record Entry(YamlNode key, YamlNode value) {}
}
