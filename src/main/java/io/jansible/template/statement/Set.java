package io.jansible.template.statement;

import io.jansible.template.expression.Expression;

/** {@code {% set %}}: a value, or what a body prints. */
final class Set {
  private Set() {}

  static Statement read(TreeBuilder builder) {
    Target target = Target.read(builder.parser());
    if (builder.tokens().take("=")) {
      Expression value = builder.parser().tuple(true);
      return host -> target.assign(host.evaluate(value), host.frame());
    }
    Chain filters = Chain.read(builder, true);
    builder.endTag();
    Body body = builder.body("endset");
    return host -> target.assign(filters.captured(host, body), host.frame());
  }
}
