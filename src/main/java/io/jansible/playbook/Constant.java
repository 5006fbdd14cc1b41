package io.jansible.playbook;

import io.jansible.source.TemplateText;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlValues;
import java.util.Locale;

/** How a value that holds no template gets its keyword's type. A template passes as it is. */
enum Constant {
  BOOL("true or false") {
    @Override
    Object convert(Object value) {
      return switch (String.valueOf(value).strip().toLowerCase(Locale.ROOT)) {
        case "y", "yes", "on", "1", "true", "t", "1.0" -> Boolean.TRUE;
        case "n", "no", "off", "0", "false", "f", "0.0" -> Boolean.FALSE;
        default -> null;
      };
    }
  },
  INT("a whole number") {
    @Override
    Object convert(Object value) {
      if (value instanceof String text) {
        try {
          return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
          return null;
        }
      }
      return value instanceof Long ? value : null;
    }
  },
  FLOAT("a number") {
    @Override
    Object convert(Object value) {
      try {
        return value instanceof Number number
            ? (Object) number.doubleValue()
            : Double.valueOf(value.toString().strip());
      } catch (NumberFormatException e) {
        return null;
      }
    }
  },
  STR("a text") {
    @Override
    Object convert(Object value) {
      if (value instanceof Boolean bool) {
        return bool ? "True" : "False";
      }
      return String.valueOf(value);
    }
  };

  private final String shown;

  Constant(String shown) {
    this.shown = shown;
  }

  /** The value in the type, or null when it does not fit. */
  abstract Object convert(Object value);

  /**
   * Reads a value; reports it and answers null when it does not fit.
   *
   * @param what begins the message: the keyword, quoted
   */
  Written read(String what, YamlNode node, Findings findings) {
    if (node instanceof YamlNode.Scalar scalar && scalar.value() != null) {
      Object value = YamlValues.of(scalar);
      Object converted = value instanceof TemplateText ? value : convert(value);
      if (converted != null) {
        return new Written(converted, scalar.at());
      }
      findings.problem(scalar.at(), what + " must be " + shown + ", not '" + scalar.text() + "'");
      return null;
    }
    findings.problem(node.at(), what + " must be " + shown + ", not " + shape(node));
    return null;
  }

  /** What a node is, in an author's words. */
  static String shape(YamlNode node) {
    if (node instanceof YamlNode.Mapping) {
      return "a mapping";
    } else if (node instanceof YamlNode.Sequence) {
      return "a list";
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    return scalar.value() == null ? "nothing" : "'" + scalar.text() + "'";
  }
}
