package io.jansible.template.statement;

import io.jansible.template.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/** {@code {% with a=1, b=2 %}}: names for a body; a value does not see the names beside it. */
record With(List<Target> targets, List<Expression> values, Body body) implements Statement {
  static Statement read(TreeBuilder builder) {
    List<Target> targets = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    while (!builder.tokens().atEnd()) {
      if (!targets.isEmpty()) {
        builder.tokens().expect(",");
      }
      targets.add(new Target.Single(builder.tokens().expectName()));
      builder.tokens().expect("=");
      values.add(builder.parser().expression());
    }
    builder.endTag();
    return new With(targets, values, builder.body("endwith"));
  }

  @Override
  public void run(Host host) {
    Frame inner = new Frame(host.frame());
    for (int i = 0; i < targets.size(); i++) {
      targets.get(i).assign(host.evaluate(values.get(i)), inner);
    }
    host.within(inner, () -> body.render(host));
  }
}
