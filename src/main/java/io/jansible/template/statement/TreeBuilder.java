package io.jansible.template.statement;

import com.hubspot.jinjava.tree.Node;
import io.jansible.source.Suggestion;
import io.jansible.template.Syntax;
import io.jansible.template.TemplateSettings;
import io.jansible.template.expression.Parser;
import io.jansible.template.expression.SyntaxException;
import io.jansible.template.expression.Token;
import io.jansible.template.expression.Tokens;
import io.jansible.template.text.Piece;
import io.jansible.template.text.Scanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the tree of a template with tags from its pieces. */
final class TreeBuilder {
  private final List<Piece> pieces;
  private final Syntax syntax;
  private final TemplateSettings settings;
  private final Map<String, Block> blocks = new LinkedHashMap<>();
  private final List<Open> open = new ArrayList<>();
  private final List<String[]> awaited = new ArrayList<>();
  private int at;
  private Parser parser;

  /** A tag whose end has not come yet, and where it begins. */
  private record Open(String name, int offset) {}

  private TreeBuilder(List<Piece> pieces, Syntax syntax, TemplateSettings settings) {
    this.pieces = pieces;
    this.syntax = syntax;
    this.settings = settings;
  }

  /** Compiles a text with normal newlines; Jinja drops the one at its end. */
  static Unit build(String text, Syntax syntax, TemplateSettings settings) {
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return build(Scanner.scan(body, syntax), syntax, settings);
  }

  static Unit build(List<Piece> pieces, Syntax syntax, TemplateSettings settings) {
    TreeBuilder builder = new TreeBuilder(pieces, syntax, settings);
    Body body = builder.body();
    return new Unit(body, builder.blocks, syntax);
  }

  /** The parser at the tokens of the tag that is being read, behind its name. */
  Parser parser() {
    return parser;
  }

  Tokens tokens() {
    return parser.tokens();
  }

  TemplateSettings settings() {
    return settings;
  }

  void addBlock(Block block, int offset) {
    if (blocks.put(block.name(), block) != null) {
      throw new SyntaxException("block '" + block.name() + "' defined twice", offset);
    }
  }

  /**
   * Reads nodes up to a tag with one of the names, and stands behind that name then; up to the end
   * of the text if there are no names.
   */
  Body body(String... ends) {
    awaited.add(ends);
    Body body = nodes(ends);
    awaited.remove(awaited.size() - 1);
    return body;
  }

  private Body nodes(String... ends) {
    List<Node> nodes = new ArrayList<>();
    while (at < pieces.size()) {
      Piece piece = pieces.get(at++);
      if (piece instanceof Piece.Plain plain) {
        nodes.add(new PlainNode(newlines(plain.text())));
      } else if (piece instanceof Piece.Print print) {
        nodes.add(new ValueNode(Parser.whole(print.tokens()), print.offset()));
      } else if (ends((Piece.Tag) piece, ends)) {
        return new Body(nodes);
      } else {
        nodes.add(statement((Piece.Tag) piece, ends));
      }
    }
    if (ends.length > 0) {
      int start = open.get(open.size() - 1).offset();
      throw new SyntaxException("Unexpected end of template. " + lookingFor(ends), start);
    }
    return new Body(nodes);
  }

  /** Reads the body of a macro, and which of a macro's special names it uses. */
  MacroBody macroBody(String end) {
    int start = at;
    Body body = body(end);
    List<Piece> inside = pieces.subList(start, at);
    return new MacroBody(
        body, uses(inside, "varargs"), uses(inside, "kwargs"), uses(inside, "caller"));
  }

  private static boolean uses(List<Piece> pieces, String name) {
    for (Piece piece : pieces) {
      List<Token> tokens =
          piece instanceof Piece.Print print
              ? print.tokens()
              : piece instanceof Piece.Tag tag ? tag.tokens() : List.of();
      for (Token token : tokens) {
        if (token.isName(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private String newlines(String text) {
    return syntax.newline().equals("\n") ? text : text.replace("\n", syntax.newline());
  }

  private boolean ends(Piece.Tag tag, String... ends) {
    for (String end : ends) {
      if (tag.tokens().get(0).isName(end)) {
        parser = new Parser(tag.tokens());
        parser.tokens().next();
        return true;
      }
    }
    return false;
  }

  private Node statement(Piece.Tag piece, String... ends) {
    parser = new Parser(piece.tokens());
    if (tokens().peek().kind() != Token.Kind.NAME) {
      throw tokens().error("tag name expected");
    }
    String name = tokens().expectName();
    if (!(Registry.tag(name) instanceof StatementTag tag) || !isAllowed(name)) {
      throw new SyntaxException(
              "Encountered unknown tag '" + name + "'." + looking(name, ends),
              tokens().previous().offset())
          .hint(nearTag(name, ends));
    }
    open.add(new Open(name, piece.offset()));
    Statement statement = tag.reader().read(this);
    tokens().expectEnd();
    open.remove(open.size() - 1);
    return new StatementNode(tag, statement, piece.offset());
  }

  private static String nearTag(String name, String... ends) {
    Set<String> known = new LinkedHashSet<>(List.of(ends));
    Tags.all().forEach(tag -> known.add(tag.getName()));
    return Suggestion.hint(name, known);
  }

  private boolean isAllowed(String name) {
    return switch (name) {
      case "do" -> settings.doTag();
      case "break", "continue" -> settings.loopControls();
      default -> true;
    };
  }

  private String looking(String name, String... ends) {
    if (ends.length == 0) {
      return "";
    }
    boolean nested = awaited.stream().anyMatch(each -> List.of(each).contains(name));
    return nested
        ? " You probably made a nesting mistake. Jinja is expecting this tag, but currently"
            + " looking for '"
            + String.join("' or '", ends)
            + innermost()
        : " " + lookingFor(ends);
  }

  private String innermost() {
    return "'. The innermost block that needs to be closed is '"
        + open.get(open.size() - 1).name()
        + "'.";
  }

  private String lookingFor(String... ends) {
    return "Jinja was looking for the following tags: '"
        + String.join("' or '", ends)
        + innermost();
  }

  /** Asserts that nothing is left of the tag that opens a body, before the body is read. */
  void endTag() {
    tokens().expectEnd();
  }
}
