package io.jansible.module;

import io.jansible.source.JsonSyntaxException;
import io.jansible.source.JsonText;
import io.jansible.source.PythonText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the text forms of a dictionary: JSON, a Python literal, or key=value pairs. */
final class DictText {
  private DictText() {}

  static Map<String, Object> toDict(Object raw) {
    if (raw instanceof Map<?, ?> map) {
      return textKeys(map);
    }
    if (!(raw instanceof String text)) {
      throw Types.cannot(raw, "a dict");
    }
    if (text.strip().startsWith("{")) {
      return fromJson(text);
    }
    if (text.indexOf('=') < 0) {
      throw new IllegalArgumentException("dictionary requested, could not parse JSON or key=value");
    }
    return new PairText(text).read();
  }

  private static Map<String, Object> textKeys(Map<?, ?> map) {
    Map<String, Object> dict = new LinkedHashMap<>();
    map.forEach((key, value) -> dict.put(PythonText.str(key), value));
    return dict;
  }

  private static Map<String, Object> fromJson(String text) {
    for (String candidate : new String[] {text, PythonLiteral.toJson(text)}) {
      try {
        if (JsonText.parse(candidate) instanceof Map<?, ?> map) {
          return textKeys(map);
        }
      } catch (JsonSyntaxException e) {
        continue;
      }
    }
    throw new IllegalArgumentException("unable to evaluate string as dictionary");
  }

  /** The pairs of {@code a=1, b="x y"}; quotes and backslashes guard commas and spaces. */
  private static final class PairText {
    private final String text;
    private final Map<String, Object> dict = new LinkedHashMap<>();
    private final StringBuilder field = new StringBuilder();
    private char quote;

    PairText(String text) {
      this.text = text.strip();
    }

    Map<String, Object> read() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\\' && i + 1 < text.length()) {
          field.append(text.charAt(++i));
        } else if (quote != 0) {
          quoted(c);
        } else if (c == '\'' || c == '"') {
          quote = c;
        } else if (c == ',' || c == ' ') {
          end();
        } else {
          field.append(c);
        }
      }
      end();
      return dict;
    }

    private void quoted(char c) {
      if (c == quote) {
        quote = 0;
      } else {
        field.append(c);
      }
    }

    private void end() {
      int equals = field.indexOf("=");
      if (equals >= 0) {
        dict.put(field.substring(0, equals), field.substring(equals + 1));
      } else if (field.length() > 0) {
        throw new IllegalArgumentException(
            "dictionary requested, could not parse JSON or key=value");
      }
      field.setLength(0);
    }
  }
}
