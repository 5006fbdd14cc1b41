package io.jansible.template.expression;

import io.jansible.template.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads expressions from tokens, with Jinja's precedences. */
public final class Parser {
  private final Tokens tokens;
  private final Primaries primaries;

  public Parser(List<Token> tokens) {
    this(new Tokens(tokens));
  }

  public Parser(Tokens tokens) {
    this.tokens = tokens;
    this.primaries = new Primaries(tokens, this);
  }

  public Tokens tokens() {
    return tokens;
  }

  /** The expression of a print statement: all tokens, a tuple where commas stand. */
  public static Expression whole(List<Token> tokens) {
    Parser parser = new Parser(tokens);
    Expression expression = parser.tuple(true);
    parser.tokens.expectEnd();
    return expression;
  }

  /** The expression of a condition: all tokens, no tuple. */
  public static Expression single(List<Token> tokens) {
    Parser parser = new Parser(tokens);
    Expression expression = parser.expression();
    parser.tokens.expectWhole();
    return expression;
  }

  /** One expression, or a tuple where commas stand and no parentheses are needed. */
  public Expression tuple(boolean conditional) {
    if (isEnd(tokens.peek())) {
      throw tokens.error("Expected an expression, got '" + tokens.peek().described() + "'");
    }
    Expression first = conditional ? expression() : or();
    if (!tokens.peek().is(",")) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (tokens.take(",")) {
      if (endsTuple()) {
        break;
      }
      elements.add(conditional ? expression() : or());
    }
    return new Collections.TupleOf(elements);
  }

  private static boolean isEnd(Token token) {
    return token.kind() == Kind.END || token.kind() == Kind.CUT;
  }

  private boolean endsTuple() {
    Token next = tokens.peek();
    return isEnd(next) || next.is(")") || next.isName("in") || next.is("=");
  }

  /** Filters without a value of their own, which a name of the template stands in for. */
  public Expression filterChain(boolean leadingBar) {
    Expression chain = new Filtered();
    if (!leadingBar) {
      chain = primaries.namedFilter(chain);
    }
    while (tokens.take("|")) {
      chain = primaries.namedFilter(chain);
    }
    return chain;
  }

  /** A call that is also passed a caller. */
  public Expression callWithCaller() {
    Expression call = expression();
    if (!(call instanceof Call plain)) {
      throw tokens.error("expected call");
    }
    CallArguments arguments = plain.arguments().with("caller", new Filtered());
    return new Call(plain.target(), arguments, plain.offset());
  }

  public Expression expression() {
    Expression value = or();
    while (tokens.peek().isName("if")) {
      tokens.next();
      Expression test = or();
      Expression otherwise = tokens.takeName("else") ? expression() : null;
      value = new Logic.Choice(test, value, otherwise);
    }
    return value;
  }

  /** An expression without a choice, as {@code for … in x if y} has it. */
  public Expression or() {
    Expression left = and();
    while (tokens.takeName("or")) {
      left = new Logic.Or(left, and());
    }
    return left;
  }

  private Expression and() {
    Expression left = not();
    while (tokens.takeName("and")) {
      left = new Logic.And(left, not());
    }
    return left;
  }

  private Expression not() {
    return tokens.takeName("not") ? new Logic.Not(not()) : comparison();
  }

  private Expression comparison() {
    Expression first = sum();
    List<Token> signs = null;
    List<Expression> others = null;
    Token sign = comparisonSign();
    while (sign != null) {
      if (signs == null) {
        signs = new ArrayList<>();
        others = new ArrayList<>();
      }
      signs.add(sign);
      others.add(sum());
      sign = comparisonSign();
    }
    return signs == null ? first : new Operation.Chain(first, signs, others);
  }

  private Token comparisonSign() {
    Token token = tokens.peek();
    if (token.kind() == Kind.SIGN) {
      return switch (token.value()) {
        case "==", "!=", "<", "<=", ">", ">=" -> tokens.next();
        default -> null;
      };
    }
    if (tokens.takeName("in")) {
      return token;
    }
    if (token.isName("not") && tokens.peek(1).isName("in")) {
      tokens.next();
      tokens.next();
      return new Token(Kind.NAME, "not in", token.offset());
    }
    return null;
  }

  private Expression sum() {
    Expression left = concatenation();
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      Token sign = tokens.next();
      Operation.Binary operator = Operation.of(sign.value());
      left = new Operation.Both(operator, left, concatenation(), sign.offset());
    }
    return left;
  }

  private Expression concatenation() {
    Expression first = product();
    if (!tokens.peek().is("~")) {
      return first;
    }
    List<Expression> parts = new ArrayList<>(List.of(first));
    while (tokens.take("~")) {
      parts.add(product());
    }
    return new Operation.Concatenation(parts);
  }

  private Expression product() {
    Expression left = power();
    while (tokens.peek().is("*")
        || tokens.peek().is("/")
        || tokens.peek().is("//")
        || tokens.peek().is("%")) {
      Token sign = tokens.next();
      Operation.Binary operator = Operation.of(sign.value());
      left = new Operation.Both(operator, left, power(), sign.offset());
    }
    return left;
  }

  /** Powers group to the left, other than Python's. */
  private Expression power() {
    Expression left = primaries.unary(true);
    while (tokens.peek().is("**")) {
      int offset = tokens.next().offset();
      left = new Operation.Both(Operation.of("**"), left, primaries.unary(true), offset);
    }
    return left;
  }
}
