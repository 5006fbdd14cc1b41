package io.jansible.template.text;

import io.jansible.template.Syntax;
import io.jansible.template.TemplateSettings;
import io.jansible.template.statement.TagTemplate;
import java.util.List;

/** Compiles a template's text. */
public final class Compiler {
  private Compiler() {}

  /** Compiles a text with normal newlines; Jinja drops the one at its end. */
  public static Compiled compile(String text, Syntax syntax, TemplateSettings settings) {
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    List<Piece> pieces = Scanner.scan(body, syntax);
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Tag) {
        return new TagTemplate(pieces, syntax, settings);
      }
    }
    return new PlainTemplate(pieces, syntax);
  }
}
