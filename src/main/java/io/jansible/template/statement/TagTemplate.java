package io.jansible.template.statement;

import io.jansible.template.Syntax;
import io.jansible.template.TemplateSettings;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.text.Compiled;
import io.jansible.template.text.Output;
import io.jansible.template.text.Piece;
import io.jansible.template.text.Source;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A template with tags. */
public final class TagTemplate implements Compiled {
  private final Unit unit;
  private final Queue<Host> idle = new ConcurrentLinkedQueue<>();

  public TagTemplate(List<Piece> pieces, Syntax syntax, TemplateSettings settings) {
    this.unit = TreeBuilder.build(pieces, syntax, settings);
  }

  @Override
  public void render(Evaluation evaluation, Output output, Source source, Loader loader) {
    Host waiting = idle.poll();
    Host host = waiting == null ? Registry.host() : waiting;
    host.ready(evaluation, output, loader);
    try {
      host.renderUnit(unit, source);
    } finally {
      host.idle();
      idle.add(host);
    }
  }
}
