package io.jansible.template.json;

import io.jansible.template.expression.LiteralNumbers;
import io.jansible.template.value.PythonError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as Python's {@code json.loads} does, with its messages. */
public final class JsonReader {
  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  public static Object read(String text) {
    JsonReader reader = new JsonReader(text);
    reader.blanks();
    Object value = reader.value();
    reader.blanks();
    if (reader.at < text.length()) {
      throw reader.error("Extra data", reader.at);
    }
    return value;
  }

  private PythonError error(String message, int offset) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    int column = offset - text.lastIndexOf('\n', offset - 1);
    return PythonError.value(
        "%s: line %d column %d (char %d)".formatted(message, line, column, offset));
  }

  private void blanks() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private Object value() {
    char c = peek();
    return switch (c) {
      case '{' -> map();
      case '[' -> list();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      case 'N' -> word("NaN", Double.NaN);
      case 'I' -> word("Infinity", Double.POSITIVE_INFINITY);
      default -> number();
    };
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw error("Expecting value", at);
    }
    at += word.length();
    return value;
  }

  private Object number() {
    if (text.startsWith("-Infinity", at)) {
      return word("-Infinity", Double.NEGATIVE_INFINITY);
    }
    int end = at;
    while (end < text.length() && "+-.eE0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    Object number = LiteralNumbers.json(text.substring(at, end));
    if (number == null) {
      throw error("Expecting value", at);
    }
    at = end;
    return number;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    at++;
    blanks();
    if (peek() == ']') {
      at++;
      return list;
    }
    while (true) {
      blanks();
      list.add(value());
      blanks();
      if (peek() == ']') {
        at++;
        return list;
      }
      comma();
    }
  }

  private void comma() {
    if (peek() != ',') {
      throw error("Expecting ',' delimiter", at);
    }
    at++;
  }

  private Map<Object, Object> map() {
    Map<Object, Object> map = new LinkedHashMap<>();
    at++;
    blanks();
    if (peek() == '}') {
      at++;
      return map;
    }
    while (true) {
      blanks();
      if (peek() != '"') {
        throw error("Expecting property name enclosed in double quotes", at);
      }
      String key = string();
      blanks();
      if (peek() != ':') {
        throw error("Expecting ':' delimiter", at);
      }
      at++;
      blanks();
      map.put(key, value());
      blanks();
      if (peek() == '}') {
        at++;
        return map;
      }
      comma();
    }
  }

  private String string() {
    int start = at++;
    StringBuilder out = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw error("Unterminated string starting at", start);
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c < ' ') {
        throw error("Invalid control character at", at - 1);
      }
      if (c == '\\') {
        escape(out);
      } else {
        out.append(c);
      }
    }
  }

  private void escape(StringBuilder out) {
    char c = peek();
    at++;
    switch (c) {
      case '"', '\\', '/' -> out.append(c);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'u' -> {
        try {
          out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
        } catch (NumberFormatException | IndexOutOfBoundsException notHex) {
          throw error("Invalid \\uXXXX escape", at - 1);
        }
        at += 4;
      }
      default -> throw error("Invalid \\escape", at - 2);
    }
  }
}
