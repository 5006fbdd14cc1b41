package io.jansible.template.statement;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.tree.TextNode;
import com.hubspot.jinjava.tree.output.OutputNode;
import com.hubspot.jinjava.tree.parse.DefaultTokenScannerSymbols;
import com.hubspot.jinjava.tree.parse.TextToken;
import com.hubspot.jinjava.tree.parse.WhitespaceControlParser;

/** Plain text in the tree. */
final class PlainNode extends TextNode {
  private static final long serialVersionUID = 1L;
  private static final TextToken TOKEN =
      new TextToken("", 0, 0, new DefaultTokenScannerSymbols(), WhitespaceControlParser.STRICT);

  private final String text;

  PlainNode(String text) {
    super(TOKEN);
    this.text = text;
  }

  String text() {
    return text;
  }

  @Override
  public OutputNode render(JinjavaInterpreter interpreter) {
    ((Host) interpreter).output().text(text);
    return Nothing.NOTHING;
  }
}
