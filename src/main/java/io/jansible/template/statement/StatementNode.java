package io.jansible.template.statement;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.tree.TagNode;
import com.hubspot.jinjava.tree.output.OutputNode;
import com.hubspot.jinjava.tree.parse.DefaultTokenScannerSymbols;
import com.hubspot.jinjava.tree.parse.TagToken;
import com.hubspot.jinjava.tree.parse.WhitespaceControlParser;
import io.jansible.template.TemplateException;

/** A block tag in the tree. */
final class StatementNode extends TagNode {
  private static final long serialVersionUID = 1L;
  private static final DefaultTokenScannerSymbols SYMBOLS = new DefaultTokenScannerSymbols();

  private final transient Statement statement;
  private final int offset;

  StatementNode(StatementTag tag, Statement statement, int offset) {
    super(tag, token(tag.getName()), SYMBOLS);
    this.statement = statement;
    this.offset = offset;
  }

  private static TagToken token(String name) {
    return new TagToken("{% " + name + " %}", 0, 0, SYMBOLS, WhitespaceControlParser.STRICT);
  }

  Statement statement() {
    return statement;
  }

  @Override
  public OutputNode render(JinjavaInterpreter interpreter) {
    Host host = (Host) interpreter;
    try {
      statement.run(host);
      return Nothing.NOTHING;
    } catch (TemplateException failure) {
      throw failure.locate(host::place, offset);
    }
  }
}
