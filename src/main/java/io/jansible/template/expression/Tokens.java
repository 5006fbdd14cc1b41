package io.jansible.template.expression;

import io.jansible.template.TemplateException;
import io.jansible.template.expression.Token.Kind;
import java.util.List;

/** Tokens that are read one after the other; the last is the end. */
public final class Tokens {
  /** What the end of an expression that stands alone is called. */
  static final String ALONE = "end of template";

  private final List<Token> tokens;
  private int at;

  public Tokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The next token. What is no token is told here, after all mistakes before it. */
  public Token peek() {
    Token token = tokens.get(at);
    if (token.kind() == Kind.BROKEN) {
      throw new SyntaxException(token.value(), token.offset()).hint(Mistyped.broken(token.value()));
    }
    return token;
  }

  public Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  public Token next() {
    Token token = peek();
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  /** The token that was read last. */
  public Token previous() {
    return tokens.get(at - 1);
  }

  /** Reads a sign if it is next. */
  public boolean take(String sign) {
    if (!peek().is(sign)) {
      return false;
    }
    next();
    return true;
  }

  /** Reads a word if it is next. */
  public boolean takeName(String name) {
    if (!peek().isName(name)) {
      return false;
    }
    next();
    return true;
  }

  public void expect(String sign) {
    if (!take(sign)) {
      throw expected(sign);
    }
  }

  public void expectName(String name) {
    if (!takeName(name)) {
      throw expected(name);
    }
  }

  /** Reads a name, whichever. */
  public String expectName() {
    if (peek().kind() != Kind.NAME) {
      throw expected("name");
    }
    return next().value();
  }

  public boolean atEnd() {
    return peek().kind() == Kind.END;
  }

  public void expectEnd() {
    if (!atEnd()) {
      throw expected(tokens.get(tokens.size() - 1).value());
    }
  }

  /** Reads the end of an expression that stands alone. */
  void expectWhole() {
    if (!atEnd()) {
      throw error("chunk after expression").hint(Mistyped.unexpected(peek().value()));
    }
  }

  private TemplateException expected(String what) {
    Token next = peek();
    if (next.kind() == Kind.CUT || next.kind() == Kind.END && next.value().equals(ALONE)) {
      return error("unexpected end of template, expected '" + what + "'.")
          .hint(next.kind() == Kind.CUT ? Mistyped.CUT : null);
    }
    return error("expected token '" + what + "', got '" + next.described() + "'")
        .hint(Mistyped.unexpected(next.value()));
  }

  public SyntaxException error(String message) {
    return new SyntaxException(message, peek().offset());
  }
}
