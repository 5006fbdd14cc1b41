package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The assignments of an os-release file: names in lower case, values without their quotes. */
final class OsRelease {
  private final Map<String, String> values;

  private OsRelease(Map<String, String> values) {
    this.values = values;
  }

  static OsRelease parse(List<String> lines) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines) {
      String text = line.strip();
      int equals = text.indexOf('=');
      if (equals > 0 && text.charAt(0) != '#') {
        values.put(
            text.substring(0, equals).toLowerCase(java.util.Locale.ROOT),
            unquote(text.substring(equals + 1)));
      }
    }
    return new OsRelease(values);
  }

  /** The value, or null. */
  String get(String name) {
    return values.get(name);
  }

  String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  private static String unquote(String text) {
    StringBuilder value = new StringBuilder(text.length());
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
        value.append(text.charAt(++i));
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote && quote != 0) {
        quote = 0;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        break;
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }
}
