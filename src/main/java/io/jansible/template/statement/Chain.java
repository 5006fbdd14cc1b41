package io.jansible.template.statement;

import io.jansible.template.expression.Expression;
import io.jansible.template.expression.Filtered;

/** Filters that are applied to what a body prints; null is none. */
record Chain(Expression filters) {
  /** Reads filters with bars between; the first has one before it only if told. */
  static Chain read(TreeBuilder builder, boolean leadingBar) {
    if (leadingBar && !builder.tokens().peek().is("|")) {
      return new Chain(null);
    }
    return new Chain(builder.parser().filterChain(leadingBar));
  }

  /** What a body prints, through the filters. */
  Object captured(Host host, Body body) {
    Object value =
        host.capture(() -> host.within(new Frame(host.frame()), () -> body.render(host)));
    if (filters == null) {
      return value;
    }
    Frame frame = new Frame(host.frame());
    frame.set(Filtered.NAME, value);
    Object[] result = new Object[1];
    host.within(frame, () -> result[0] = host.evaluate(filters));
    return result[0];
  }
}
