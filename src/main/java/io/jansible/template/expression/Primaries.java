package io.jansible.template.expression;

import io.jansible.template.expression.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what binds closest: values, parts of them, calls, filters and tests. */
final class Primaries {
  private final Tokens tokens;
  private final Parser parser;

  Primaries(Tokens tokens, Parser parser) {
    this.tokens = tokens;
    this.parser = parser;
  }

  Expression unary(boolean withFilters) {
    Expression value;
    if (tokens.take("-")) {
      value = new Operation.Negated(unary(false));
    } else if (tokens.take("+")) {
      value = new Operation.Plus(unary(false));
    } else {
      value = primary();
    }
    value = parts(value);
    return withFilters ? filters(value) : value;
  }

  private Expression primary() {
    Token token = tokens.next();
    return switch (token.kind()) {
      case NAME -> name(token);
      case STRING -> text(token.value());
      case INTEGER -> new Constant(NumberLiteral.integer(token.value()));
      case FLOAT -> new Constant(Double.parseDouble(token.value().replace("_", "")));
      case SIGN -> bracketed(token);
      case END, CUT, BROKEN -> throw unexpected(token);
    };
  }

  private static Expression name(Token token) {
    return switch (token.value()) {
      case "true", "True" -> new Constant(true);
      case "false", "False" -> new Constant(false);
      case "none", "None" -> new Constant(null);
      default -> new Name(token.value(), token.offset());
    };
  }

  private Expression text(String first) {
    StringBuilder text = new StringBuilder(first);
    while (tokens.peek().kind() == Kind.STRING) {
      text.append(tokens.next().value());
    }
    return new Constant(text.toString());
  }

  private Expression bracketed(Token token) {
    return switch (token.value()) {
      case "(" -> parenthesis();
      case "[" -> new Collections.ListOf(elements("]"));
      case "{" -> dictionary();
      default -> throw unexpected(token);
    };
  }

  private static SyntaxException unexpected(Token token) {
    return new SyntaxException("unexpected '" + token.described() + "'", token.offset());
  }

  private Expression parenthesis() {
    if (tokens.take(")")) {
      return new Collections.TupleOf(List.of());
    }
    Expression inside = parser.tuple(true);
    tokens.expect(")");
    return inside;
  }

  private List<Expression> elements(String end) {
    List<Expression> elements = new ArrayList<>();
    while (!tokens.peek().is(end)) {
      if (!elements.isEmpty()) {
        tokens.expect(",");
      }
      if (tokens.peek().is(end)) {
        break;
      }
      elements.add(parser.expression());
    }
    tokens.expect(end);
    return elements;
  }

  private Expression dictionary() {
    List<Expression> parts = new ArrayList<>();
    while (!tokens.peek().is("}")) {
      if (!parts.isEmpty()) {
        tokens.expect(",");
      }
      if (tokens.peek().is("}")) {
        break;
      }
      parts.add(parser.expression());
      tokens.expect(":");
      parts.add(parser.expression());
    }
    tokens.expect("}");
    return new Collections.DictOf(parts);
  }

  private Expression parts(Expression start) {
    Expression value = start;
    while (true) {
      int offset = tokens.previous().offset();
      if (tokens.take(".")) {
        value = attribute(value);
      } else if (tokens.take("[")) {
        int key = tokens.peek().offset();
        value = new Access.Element(value, subscript(), key);
      } else if (tokens.peek().is("(")) {
        value = new Call(value, arguments(), offset);
      } else {
        return Path.of(value);
      }
    }
  }

  private Expression attribute(Expression value) {
    Token token = tokens.next();
    return switch (token.kind()) {
      case NAME -> new Access.Attribute(value, token.value(), token.offset());
      case INTEGER ->
          new Access.Element(
              value, new Constant(NumberLiteral.integer(token.value())), token.offset());
      default -> throw new SyntaxException("expected name or number", token.offset());
    };
  }

  private Expression subscript() {
    List<Expression> keys = new ArrayList<>();
    while (!tokens.peek().is("]")) {
      if (!keys.isEmpty()) {
        tokens.expect(",");
      }
      keys.add(subscribed());
    }
    tokens.expect("]");
    return keys.size() == 1 ? keys.get(0) : new Collections.TupleOf(keys);
  }

  private Expression subscribed() {
    Expression start = tokens.peek().is(":") ? null : parser.expression();
    if (!tokens.take(":")) {
      return start;
    }
    Expression stop = bound();
    Expression step = tokens.take(":") ? bound() : null;
    return new Access.Part(start, stop, step);
  }

  private Expression bound() {
    Token next = tokens.peek();
    return next.is("]") || next.is(",") || next.is(":") ? null : parser.expression();
  }

  CallArguments arguments() {
    tokens.expect("(");
    List<Expression> positional = new ArrayList<>();
    Map<String, Expression> named = new LinkedHashMap<>();
    Expression rest = null;
    Expression more = null;
    boolean first = true;
    while (!tokens.peek().is(")")) {
      if (!first) {
        tokens.expect(",");
        if (tokens.peek().is(")")) {
          break;
        }
      }
      first = false;
      if (tokens.take("**")) {
        more = parser.expression();
      } else if (tokens.take("*")) {
        rest = parser.expression();
      } else if (tokens.peek().kind() == Kind.NAME && tokens.peek(1).is("=")) {
        String name = tokens.next().value();
        tokens.next();
        named.put(name, parser.expression());
      } else if (!named.isEmpty() || more != null) {
        throw tokens.error("invalid syntax for function call expression");
      } else {
        positional.add(parser.expression());
      }
    }
    tokens.expect(")");
    return new CallArguments(positional, named, rest, more);
  }

  private Expression filters(Expression start) {
    Expression value = start;
    while (true) {
      if (tokens.peek().is("|")) {
        value = filter(value);
      } else if (tokens.takeName("is")) {
        value = test(value);
      } else if (tokens.peek().is("(")) {
        value = new Call(value, arguments(), tokens.peek().offset());
      } else {
        return value;
      }
    }
  }

  /** One filter with its arguments, which starts at the bar. */
  private Expression filter(Expression value) {
    tokens.expect("|");
    return namedFilter(value);
  }

  Expression namedFilter(Expression value) {
    int offset = tokens.peek().offset();
    String name = dottedName();
    CallArguments arguments = tokens.peek().is("(") ? arguments() : CallArguments.NONE;
    return new FilterCall(value, name, arguments, offset);
  }

  private String dottedName() {
    String name = tokens.expectName();
    while (tokens.take(".")) {
      name += "." + tokens.expectName();
    }
    return name;
  }

  private Expression test(Expression value) {
    boolean negated = tokens.takeName("not");
    int offset = tokens.peek().offset();
    String name = dottedName();
    CallArguments arguments = CallArguments.NONE;
    Token next = tokens.peek();
    if (next.is("(")) {
      arguments = arguments();
    } else if (startsArgument(next)) {
      if (next.isName("is")) {
        throw tokens.error("You cannot chain multiple tests with is");
      }
      Expression argument = parts(primary());
      arguments = new CallArguments(List.of(argument), Map.of(), null, null);
    }
    Expression test = new TestCall(value, name, arguments, offset);
    return negated ? new Logic.Not(test) : test;
  }

  private static boolean startsArgument(Token next) {
    return switch (next.kind()) {
      case NAME ->
          !next.value().equals("else") && !next.value().equals("or") && !next.value().equals("and");
      case STRING, INTEGER, FLOAT -> true;
      case SIGN -> next.is("[") || next.is("{");
      case END, CUT, BROKEN -> false;
    };
  }
}
