package io.jansible.template.statement;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.tree.ExpressionNode;
import com.hubspot.jinjava.tree.output.OutputNode;
import com.hubspot.jinjava.tree.parse.DefaultTokenScannerSymbols;
import com.hubspot.jinjava.tree.parse.ExpressionToken;
import com.hubspot.jinjava.tree.parse.WhitespaceControlParser;
import io.jansible.template.TemplateException;
import io.jansible.template.expression.Expression;

/** A print statement in the tree. */
final class ValueNode extends ExpressionNode {
  private static final long serialVersionUID = 1L;
  private static final ExpressionToken TOKEN =
      new ExpressionToken(
          "{{ }}", 0, 0, new DefaultTokenScannerSymbols(), WhitespaceControlParser.STRICT);

  private final transient Expression expression;
  private final int offset;

  ValueNode(Expression expression, int offset) {
    super(TOKEN);
    this.expression = expression;
    this.offset = offset;
  }

  @Override
  public OutputNode render(JinjavaInterpreter interpreter) {
    Host host = (Host) interpreter;
    try {
      host.output().value(host.evaluate(expression));
    } catch (TemplateException failure) {
      throw failure.locate(host::place, offset);
    }
    return Nothing.NOTHING;
  }
}
