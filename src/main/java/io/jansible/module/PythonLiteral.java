package io.jansible.module;

/** Rewrites a Python literal of texts, numbers, lists and dictionaries as JSON. */
final class PythonLiteral {
  private PythonLiteral() {}

  /** JSON for a literal; text that is no literal becomes text that is no JSON. */
  static String toJson(String literal) {
    StringBuilder json = new StringBuilder();
    int i = 0;
    while (i < literal.length()) {
      char c = literal.charAt(i);
      if (c == '\'' || c == '"') {
        i = text(literal, i, json);
      } else if (Character.isLetter(c)) {
        i = word(literal, i, json);
      } else {
        json.append(c == '(' ? '[' : c == ')' ? ']' : c);
        i++;
      }
    }
    return json.toString();
  }

  private static int text(String literal, int start, StringBuilder json) {
    char quote = literal.charAt(start);
    json.append('"');
    int i = start + 1;
    while (i < literal.length() && literal.charAt(i) != quote) {
      char c = literal.charAt(i);
      if (c == '\\' && i + 1 < literal.length()) {
        char next = literal.charAt(++i);
        json.append(next == '\'' ? "'" : "\\" + next);
      } else {
        json.append(c == '"' ? "\\\"" : "" + c);
      }
      i++;
    }
    json.append('"');
    return i + 1;
  }

  private static int word(String literal, int start, StringBuilder json) {
    int end = start;
    while (end < literal.length() && Character.isLetterOrDigit(literal.charAt(end))) {
      end++;
    }
    String word = literal.substring(start, end);
    json.append(
        switch (word) {
          case "True" -> "true";
          case "False" -> "false";
          case "None" -> "null";
          default -> word;
        });
    return end;
  }
}
