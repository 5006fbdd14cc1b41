package io.jansible.template.statement;

import io.jansible.template.Syntax;
import io.jansible.template.TemplateSettings;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.text.Compiled;
import io.jansible.template.text.Output;
import io.jansible.template.text.Piece;
import io.jansible.template.text.Source;
import java.util.List;

/** A template with tags. */
public final class TagTemplate implements Compiled {
  private final Unit unit;

  public TagTemplate(List<Piece> pieces, Syntax syntax, TemplateSettings settings, int size) {
    this.unit = TreeBuilder.build(pieces, syntax, settings, size);
  }

  /** Makes the one Jinjava, if it is not there yet. */
  public static void prepare() {
    Registry.jinjava();
  }

  @Override
  public void render(Evaluation evaluation, Output output, Source source, Loader loader) {
    Host host = new Host(Registry.jinjava(), Registry.context(), evaluation, output, loader);
    host.renderUnit(unit, source);
  }
}
