package io.jansible.template.expression;

import io.jansible.template.Quoting;
import io.jansible.template.Tuple;
import io.jansible.template.expression.Token.Kind;
import io.jansible.template.value.Dicts;
import io.jansible.template.value.Operators;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads values that are written out, as {@code ast.literal_eval} does, and JSON's true, false and
 * null. Any name or operator else is a syntax error.
 */
public final class LiteralParser {
  private final Tokens tokens;

  private LiteralParser(Tokens tokens) {
    this.tokens = tokens;
  }

  public static Object parse(String text) {
    LiteralParser parser = new LiteralParser(new Tokens(Lexer.expression(text, Quoting.ESCAPES)));
    Object value = parser.value();
    parser.tokens.expectEnd();
    return value;
  }

  private Object value() {
    Token token = tokens.next();
    return switch (token.kind()) {
      case STRING -> text(token.value());
      case INTEGER -> NumberLiteral.integer(token.value());
      case FLOAT -> Double.parseDouble(token.value());
      case NAME -> name(token);
      case SIGN -> bracketed(token);
      case END, CUT, BROKEN -> throw unexpected(token);
    };
  }

  private String text(String first) {
    StringBuilder text = new StringBuilder(first);
    while (tokens.peek().kind() == Kind.STRING) {
      text.append(tokens.next().value());
    }
    return text.toString();
  }

  private static Object name(Token token) {
    return switch (token.value()) {
      case "True", "true" -> true;
      case "False", "false" -> false;
      case "None", "null" -> null;
      default -> throw unexpected(token);
    };
  }

  private static SyntaxException unexpected(Token token) {
    return new SyntaxException("unexpected '" + token.described() + "'", token.offset());
  }

  private Object bracketed(Token token) {
    return switch (token.value()) {
      case "[" -> elements("]", new ArrayList<>());
      case "(" -> tuple();
      case "{" -> braced();
      case "-", "+" -> signed(token);
      default -> throw unexpected(token);
    };
  }

  private Object signed(Token sign) {
    Token next = tokens.peek();
    if (next.kind() != Kind.INTEGER && next.kind() != Kind.FLOAT) {
      throw unexpected(next);
    }
    return sign.is("-") ? Operators.negate(value()) : value();
  }

  private List<Object> elements(String end, List<Object> elements) {
    while (!tokens.peek().is(end)) {
      elements.add(value());
      if (!tokens.peek().is(end)) {
        tokens.expect(",");
      }
    }
    tokens.expect(end);
    return elements;
  }

  private Object tuple() {
    if (tokens.take(")")) {
      return Tuple.of();
    }
    Object first = value();
    if (tokens.take(")")) {
      return first;
    }
    tokens.expect(",");
    return Tuple.copyOf(elements(")", new ArrayList<>(java.util.Collections.singletonList(first))));
  }

  private Object braced() {
    if (tokens.take("}")) {
      return new LinkedHashMap<>();
    }
    Object first = value();
    if (!tokens.peek().is(":")) {
      return set(first);
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    Object key = first;
    while (true) {
      tokens.expect(":");
      put(map, key, value());
      if (tokens.take("}")) {
        return map;
      }
      tokens.expect(",");
      if (tokens.take("}")) {
        return map;
      }
      key = value();
    }
  }

  private void put(Map<Object, Object> map, Object key, Object value) {
    hashable(key);
    Dicts.put(map, key, value);
  }

  private Set<Object> set(Object first) {
    if (!tokens.take(",") && !tokens.peek().is("}")) {
      throw unexpected(tokens.peek());
    }
    List<Object> all = elements("}", new ArrayList<>(java.util.Collections.singletonList(first)));
    all.forEach(this::hashable);
    return new LinkedHashSet<>(all);
  }

  private void hashable(Object key) {
    if (key instanceof Map
        || key instanceof Set
        || key instanceof List && !(key instanceof Tuple)) {
      throw tokens.error("unhashable type");
    }
  }
}
