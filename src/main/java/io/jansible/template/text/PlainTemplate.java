package io.jansible.template.text;

import io.jansible.template.Syntax;
import io.jansible.template.TemplateException;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.expression.Expression;
import io.jansible.template.expression.FilterCall;
import io.jansible.template.expression.Parser;
import io.jansible.template.statement.Loader;
import java.util.ArrayList;
import java.util.List;

/** A template without tags: texts and expressions, one after the other. */
final class PlainTemplate implements Compiled {
  private final List<Object> parts = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();

  PlainTemplate(List<Piece> pieces, Syntax syntax) {
    for (Piece piece : pieces) {
      offsets.add(piece.offset());
      if (piece instanceof Piece.Print print) {
        parts.add(Parser.whole(print.tokens()));
      } else {
        String text = ((Piece.Plain) piece).text();
        parts.add(syntax.newline().equals("\n") ? text : text.replace("\n", syntax.newline()));
      }
    }
  }

  @Override
  public void render(Evaluation evaluation, Output output, Source source, Loader loader) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Expression expression) {
        try {
          output.value(expression.evaluate(evaluation));
        } catch (TemplateException failure) {
          throw failure.locate(source::place, offsets.get(i));
        }
      } else {
        output.text((String) parts.get(i));
      }
    }
  }

  @Override
  public boolean givesText(Evaluation evaluation) {
    return parts.size() == 1
        && parts.get(0) instanceof FilterCall filter
        && filter.filter(evaluation).givesText();
  }
}
