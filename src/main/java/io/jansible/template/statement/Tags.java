package io.jansible.template.statement;

import io.jansible.template.expression.SyntaxException;
import java.util.List;

/** The tags of the language. */
final class Tags {
  private Tags() {}

  static List<StatementTag> all() {
    return List.of(
        new StatementTag("if", If::read),
        new StatementTag("for", For::read),
        new StatementTag("set", Set::read),
        new StatementTag("with", With::read),
        new StatementTag("macro", MacroStatement::read),
        new StatementTag("call", CallBlock::read),
        new StatementTag("filter", FilterBlock::read),
        new StatementTag("block", Tags::block),
        new StatementTag("extends", Extends::read),
        new StatementTag("include", Include::read),
        new StatementTag("import", Import::readImport),
        new StatementTag("from", Import::readFrom),
        new StatementTag("autoescape", Tags::autoescape),
        new StatementTag("do", Tags::evaluate),
        new StatementTag("break", builder -> host -> LoopSignal.stop()),
        new StatementTag("continue", builder -> host -> LoopSignal.next()));
  }

  private static Statement block(TreeBuilder builder) {
    int offset = builder.tokens().peek().offset();
    String name = builder.tokens().expectName();
    if (builder.tokens().take("-")) {
      throw builder
          .tokens()
          .error(
              "Block names in Jinja have to be valid Python identifiers and may not contain"
                  + " hyphens, use an underscore instead.");
    }
    boolean scoped = builder.tokens().takeName("scoped");
    boolean required = builder.tokens().takeName("required");
    builder.endTag();
    Body body = builder.body("endblock");
    builder.tokens().takeName(name);
    if (required && !body.isBlank()) {
      throw new SyntaxException("Required blocks can only contain comments or whitespace", offset);
    }
    Block block = new Block(name, body, scoped, required);
    builder.addBlock(block, offset);
    return block;
  }

  /** Ansible never escapes, whatever the tag says. */
  private static Statement autoescape(TreeBuilder builder) {
    builder.parser().expression();
    builder.endTag();
    Body body = builder.body("endautoescape");
    return host -> host.within(new Frame(host.frame()), () -> body.render(host));
  }

  private static Statement evaluate(TreeBuilder builder) {
    var expression = builder.parser().tuple(true);
    return host -> host.evaluate(expression);
  }
}
