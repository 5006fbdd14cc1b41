package io.jansible.template.jmespath;

import io.jansible.template.TemplateException;
import io.jansible.template.json.JsonReader;
import java.util.ArrayList;
import java.util.List;

/** Takes a JMESPath expression apart. */
final class QueryLexer {
  private static final String[] SIGNS = {
    "[?", "[]", "||", "&&", "==", "!=", "<=", ">=", ".", "*", "|", "[", "]", "{", "}", "(", ")",
    ",", ":", "<", ">", "!", "&", "@"
  };

  private final String text;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  private QueryLexer(String text) {
    this.text = text;
  }

  static List<QueryToken> tokens(String text) {
    QueryLexer lexer = new QueryLexer(text);
    while (lexer.at < text.length()) {
      lexer.token();
    }
    lexer.tokens.add(new QueryToken("end", null, text.length()));
    return lexer.tokens;
  }

  private void token() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (c == '_' || c < 0x80 && Character.isLetter(c)) {
      int end = at;
      while (end < text.length()
          && (text.charAt(end) == '_' || Character.isLetterOrDigit(text.charAt(end)))) {
        end++;
      }
      add("name", text.substring(at, end), end);
    } else if (Character.isDigit(c) || c == '-') {
      int end = at + 1;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      add("number", Long.parseLong(text.substring(at, end)), end);
    } else if (c == '"' || c == '\'' || c == '`') {
      quoted(c);
    } else {
      sign();
    }
  }

  private void add(String kind, Object value, int end) {
    tokens.add(new QueryToken(kind, value, at));
    at = end;
  }

  private void sign() {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        add(sign, sign, at + sign.length());
        return;
      }
    }
    throw new TemplateException(
        "JMESPathError in json_query filter plugin:\nUnknown token '" + text.charAt(at) + "'");
  }

  private void quoted(char quote) {
    int end = at + 1;
    StringBuilder inside = new StringBuilder();
    while (end < text.length() && text.charAt(end) != quote) {
      if (text.charAt(end) == '\\' && end + 1 < text.length()) {
        if (quote == '"' || text.charAt(end + 1) != quote) {
          inside.append('\\');
        }
        end++;
      }
      inside.append(text.charAt(end++));
    }
    if (end >= text.length()) {
      throw new TemplateException(
          "JMESPathError in json_query filter plugin:\nUnclosed " + quote + " delimiter");
    }
    switch (quote) {
      case '"' -> add("name", JsonReader.read("\"" + inside + "\""), end + 1);
      case '\'' -> add("literal", inside.toString(), end + 1);
      default -> add("literal", literal(inside.toString().strip()), end + 1);
    }
  }

  /** A literal that is no JSON is a text. */
  private static Object literal(String json) {
    try {
      return JsonReader.read(json);
    } catch (TemplateException none) {
      return json;
    }
  }
}
