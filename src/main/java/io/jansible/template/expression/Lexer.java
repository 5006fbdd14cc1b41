package io.jansible.template.expression;

import io.jansible.template.Quoting;
import io.jansible.template.expression.Token.Kind;
import io.jansible.template.value.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the inside of a print statement or block tag apart, up to its end mark, and finds that
 * mark: one inside quotes or inside brackets of an expression does not count.
 */
public final class Lexer {
  private static final String[] LONG_SIGNS = {"**", "//", "==", "!=", "<=", ">="};
  private static final String SIGNS = "+-/*%~[](){}=><.:|,;";

  private final String text;
  private final String end;
  private final String endName;
  private final Quoting quoting;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int at;
  private boolean trimsAfter;
  private boolean keepsAfter;

  private Lexer(String text, int from, String end, String endName, Quoting quoting) {
    this.text = text;
    this.at = from;
    this.end = end;
    this.endName = endName;
    this.quoting = quoting;
  }

  /** The tokens of an expression that stands alone. */
  public static List<Token> expression(String text, Quoting quoting) {
    Lexer lexer = new Lexer(text, 0, null, Tokens.ALONE, quoting);
    lexer.tokenize();
    return lexer.tokens;
  }

  /**
   * The tokens from an offset up to an end mark.
   *
   * @param endName what messages call the end, such as {@code end of print statement}
   */
  public static Lexer until(String text, int from, String end, String endName, Quoting quoting) {
    Lexer lexer = new Lexer(text, from, end, endName, quoting);
    lexer.tokenize();
    return lexer;
  }

  public List<Token> tokens() {
    return tokens;
  }

  /** The offset behind the end mark. */
  public int end() {
    return at;
  }

  /** Whether the end mark is written with a minus, which takes the white space behind it. */
  public boolean trimsAfter() {
    return trimsAfter;
  }

  /** Whether the end mark is written with a plus, which keeps the newline behind it. */
  public boolean keepsAfter() {
    return keepsAfter;
  }

  /** Jinja reads tokens as it needs them, so that a mistake before this one is told instead. */
  private void tokenize() {
    try {
      run();
    } catch (SyntaxException mistake) {
      tokens.add(new Token(Kind.BROKEN, mistake.getMessage(), mistake.offset()));
      at = text.length();
    }
  }

  private void run() {
    while (true) {
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
      if (atEnd()) {
        return;
      }
      token();
    }
  }

  private boolean atEnd() {
    int start = at;
    if (end == null || at >= text.length()) {
      if (at < text.length()) {
        return false;
      }
      if (end != null) {
        tokens.add(new Token(Kind.CUT, endName, at));
        return true;
      }
    } else if (open.length() == 0) {
      char sign = text.charAt(at);
      boolean marked = (sign == '-' || sign == '+') && text.startsWith(end, at + 1);
      if (!marked && !text.startsWith(end, at)) {
        return false;
      }
      trimsAfter = marked && sign == '-';
      keepsAfter = marked && sign == '+';
      at += end.length() + (marked ? 1 : 0);
    } else {
      return false;
    }
    tokens.add(new Token(Kind.END, endName, start));
    return true;
  }

  private void token() {
    char c = text.charAt(at);
    if (c == '_' || Character.isLetter(c)) {
      name();
    } else if (c >= '0' && c <= '9') {
      number();
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else {
      sign(c);
    }
  }

  private void name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    tokens.add(new Token(Kind.NAME, text.substring(start, at), start));
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private void number() {
    NumberLiteral literal = NumberLiteral.at(text, at);
    Kind kind = literal.isFloat() ? Kind.FLOAT : Kind.INTEGER;
    tokens.add(new Token(kind, text.substring(at, literal.end()), at));
    at = literal.end();
  }

  private void quoted(char quote) {
    int start = at;
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      boolean escape = text.charAt(i) == '\\' && quoting != Quoting.CLASSIC_BACKSLASHES;
      i += escape ? 2 : 1;
    }
    if (i >= text.length()) {
      throw unexpected(quote);
    }
    String inside = text.substring(start + 1, i);
    at = i + 1;
    boolean plain = quoting != Quoting.ESCAPES || inside.indexOf('\\') < 0;
    tokens.add(new Token(Kind.STRING, plain ? inside : Escapes.read(inside, start), start));
  }

  private void sign(char c) {
    for (String sign : LONG_SIGNS) {
      if (text.startsWith(sign, at)) {
        tokens.add(new Token(Kind.SIGN, sign, at));
        at += 2;
        return;
      }
    }
    if (SIGNS.indexOf(c) < 0) {
      throw unexpected(c);
    }
    balance(c);
    tokens.add(new Token(Kind.SIGN, String.valueOf(c), at));
    at++;
  }

  private void balance(char c) {
    if (c == '(' || c == '[' || c == '{') {
      open.append(c == '(' ? ')' : (char) (c + 2));
    } else if (c == ')' || c == ']' || c == '}') {
      int last = open.length() - 1;
      if (last < 0) {
        throw new SyntaxException("unexpected '" + c + "'", at);
      }
      if (open.charAt(last) != c) {
        throw new SyntaxException(
            "unexpected '" + c + "', expected '" + open.charAt(last) + "'", at);
      }
      open.setLength(last);
    }
  }

  /** Python's kinds of white space, of which a hard space is one. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private SyntaxException unexpected(char c) {
    return new SyntaxException("unexpected char " + Text.repr(String.valueOf(c)) + " at " + at, at);
  }
}
