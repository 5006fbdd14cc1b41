package io.jansible.template.statement;

import io.jansible.template.expression.Expression;
import io.jansible.template.value.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code {% if %}}: the first branch whose condition holds; one without a condition always does.
 */
record If(List<Branch> branches) implements Statement {
  /** A condition, null for else, and what is rendered when it holds. */
  record Branch(Expression condition, Body body) {}

  static Statement read(TreeBuilder builder) {
    List<Branch> branches = new ArrayList<>();
    while (true) {
      Expression condition = builder.parser().tuple(false);
      builder.endTag();
      Body body = builder.body("elif", "else", "endif");
      branches.add(new Branch(condition, body));
      String end = builder.tokens().previous().value();
      if (end.equals("else")) {
        builder.endTag();
        branches.add(new Branch(null, builder.body("endif")));
        return new If(branches);
      }
      if (end.equals("endif")) {
        return new If(branches);
      }
    }
  }

  @Override
  public void run(Host host) {
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      if (branch.condition() == null || Truth.of(host.evaluate(branch.condition()))) {
        branch.body().render(host);
        return;
      }
    }
  }
}
