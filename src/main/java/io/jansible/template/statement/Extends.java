package io.jansible.template.statement;

import io.jansible.template.TemplateException;
import io.jansible.template.expression.Expression;

/** {@code {% extends %}}: the rest of this template only replaces blocks of another. */
final class Extends {
  private Extends() {}

  static Statement read(TreeBuilder builder) {
    Expression name = builder.parser().expression();
    return host -> {
      if (host.inheritance().hasParent()) {
        throw new TemplateException("extended multiple times");
      }
      Loader.Loaded parent = Include.load(host.evaluate(name), host);
      host.inheritance().extend(parent.unit(), parent.source());
      host.silence();
    };
  }
}
