package io.jansible.template.text;

import io.jansible.template.Quoting;
import io.jansible.template.Syntax;
import io.jansible.template.expression.Lexer;
import io.jansible.template.expression.SyntaxException;
import io.jansible.template.expression.Token;
import java.util.ArrayList;
import java.util.List;

/** Takes a template apart into plain text, print statements and tags, and drops white space. */
public final class Scanner {
  private final String text;
  private final Syntax syntax;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  private Scanner(String text, Syntax syntax) {
    this.text = text;
    this.syntax = syntax;
  }

  /** The pieces of a text, whose newlines must be normal ones. */
  public static List<Piece> scan(String text, Syntax syntax) {
    Scanner scanner = new Scanner(text, syntax);
    try {
      scanner.run();
    } catch (SyntaxException mistake) {
      Token broken = new Token(Token.Kind.BROKEN, mistake.getMessage(), mistake.offset());
      scanner.pieces.add(new Piece.Print(List.of(broken), mistake.offset()));
    }
    return scanner.pieces;
  }

  private void run() {
    while (at < text.length()) {
      int start = nextMark(at);
      if (start < 0) {
        plain(at, text.length());
        return;
      }
      String mark = markAt(start);
      int inside = start + mark.length();
      char sign = inside < text.length() ? text.charAt(inside) : 0;
      boolean marked = sign == '-' || sign == '+';
      plain(at, plainEnd(start, marked ? sign : 0, mark));
      at = marked ? inside + 1 : inside;
      if (mark.equals(syntax.commentStart())) {
        comment(start);
      } else if (mark.equals(syntax.variableStart())) {
        print(start);
      } else {
        tag(start);
      }
    }
  }

  private int nextMark(int from) {
    int first = -1;
    for (String mark :
        new String[] {syntax.blockStart(), syntax.variableStart(), syntax.commentStart()}) {
      int found = text.indexOf(mark, from);
      if (found >= 0 && (first < 0 || found < first)) {
        first = found;
      }
    }
    return first;
  }

  /** The longest mark at an offset. */
  private String markAt(int start) {
    String longest = "";
    for (String mark :
        new String[] {syntax.commentStart(), syntax.blockStart(), syntax.variableStart()}) {
      if (mark.length() > longest.length() && text.startsWith(mark, start)) {
        longest = mark;
      }
    }
    return longest;
  }

  /** Where the text before a mark ends, once the mark has taken its white space. */
  private int plainEnd(int start, char sign, String mark) {
    int end = start;
    if (sign == '-') {
      while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      return end;
    }
    if (sign == '+' || !syntax.lstripBlocks() || mark.equals(syntax.variableStart())) {
      return start;
    }
    while (end > at
        && text.charAt(end - 1) != '\n'
        && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean lineStart = end == 0 || text.charAt(end - 1) == '\n';
    return lineStart ? end : start;
  }

  private void plain(int from, int to) {
    if (to > from) {
      pieces.add(new Piece.Plain(text.substring(from, to), from));
    }
  }

  private void comment(int start) {
    int end = text.indexOf(syntax.commentEnd(), at);
    if (end < 0) {
      throw new SyntaxException("Missing end of comment tag", start);
    }
    char sign = end > at ? text.charAt(end - 1) : 0;
    at = end + syntax.commentEnd().length();
    skip(sign == '-', sign == '+');
  }

  private void print(int start) {
    Lexer lexer =
        Lexer.until(text, at, syntax.variableEnd(), "end of print statement", syntax.quoting());
    pieces.add(new Piece.Print(lexer.tokens(), start));
    at = lexer.end();
    if (lexer.trimsAfter()) {
      skip(true, false);
    }
  }

  private void tag(int start) {
    Lexer lexer =
        Lexer.until(text, at, syntax.blockEnd(), "end of statement block", Quoting.ESCAPES);
    at = lexer.end();
    boolean raw = lexer.tokens().get(0).isName("raw") && lexer.tokens().size() == 2;
    skip(lexer.trimsAfter(), raw || lexer.keepsAfter());
    if (raw) {
      raw(start);
    } else {
      pieces.add(new Piece.Tag(lexer.tokens(), start));
    }
  }

  /** Drops white space behind a tag or comment. */
  private void skip(boolean all, boolean none) {
    if (all) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    } else if (!none && syntax.trimBlocks() && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
  }

  /** Everything up to {@code endraw} is text. */
  private void raw(int start) {
    for (int tag = text.indexOf(syntax.blockStart(), at);
        tag >= 0;
        tag = text.indexOf(syntax.blockStart(), tag + 1)) {
      int inside = tag + syntax.blockStart().length();
      char sign = inside < text.length() ? text.charAt(inside) : 0;
      boolean marked = sign == '-' || sign == '+';
      int name = blanksEnd(marked ? inside + 1 : inside);
      int end = text.startsWith("endraw", name) ? blanksEnd(name + 6) : -1;
      if (end < 0) {
        continue;
      }
      char closing = end < text.length() ? text.charAt(end) : 0;
      int close = closing == '-' || closing == '+' ? end + 1 : end;
      if (text.startsWith(syntax.blockEnd(), close)) {
        plain(at, plainEnd(tag, marked ? sign : 0, syntax.blockStart()));
        at = close + syntax.blockEnd().length();
        skip(closing == '-', closing == '+');
        return;
      }
    }
    throw new SyntaxException("Missing end of raw directive", start);
  }

  private int blanksEnd(int from) {
    int end = from;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
