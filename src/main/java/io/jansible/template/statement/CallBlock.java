package io.jansible.template.statement;

import io.jansible.template.expression.Expression;
import java.util.List;

/** {@code {% call(x) m() %}}: calls a macro, which may render the body as {@code caller(x)}. */
final class CallBlock {
  private CallBlock() {}

  static Statement read(TreeBuilder builder) {
    Parameters parameters =
        builder.tokens().peek().is("(")
            ? Parameters.read(builder)
            : new Parameters(List.of(), List.of());
    Expression call = builder.parser().callWithCaller();
    builder.endTag();
    MacroBody body = builder.macroBody("endcall");
    return host -> {
      Macro caller = new Macro("caller", parameters, body, host.frame(), host.source(), host);
      Frame frame = new Frame(host.frame());
      frame.set(io.jansible.template.expression.Filtered.NAME, caller);
      Object[] printed = new Object[1];
      host.within(frame, () -> printed[0] = host.evaluate(call));
      host.output().value(printed[0]);
    };
  }
}
