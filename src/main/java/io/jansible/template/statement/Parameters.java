package io.jansible.template.statement;

import io.jansible.template.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a macro; a default is null where there is none. */
record Parameters(List<String> names, List<Expression> defaults) {
  static Parameters read(TreeBuilder builder) {
    List<String> names = new ArrayList<>();
    List<Expression> defaults = new ArrayList<>();
    builder.tokens().expect("(");
    while (!builder.tokens().peek().is(")")) {
      if (!names.isEmpty()) {
        builder.tokens().expect(",");
      }
      names.add(builder.tokens().expectName());
      if (builder.tokens().take("=")) {
        defaults.add(builder.parser().expression());
      } else if (!defaults.isEmpty() && defaults.get(defaults.size() - 1) != null) {
        throw builder.tokens().error("non-default argument follows default argument");
      } else {
        defaults.add(null);
      }
    }
    builder.tokens().expect(")");
    return new Parameters(names, defaults);
  }
}
