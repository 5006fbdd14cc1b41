package io.jansible.template.statement;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.tag.Tag;
import com.hubspot.jinjava.tree.TagNode;
import com.hubspot.jinjava.tree.output.OutputNode;

/** A tag in Jinjava's registry: its name, and how its statement is read. */
final class StatementTag implements Tag {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient Reader reader;

  StatementTag(String name, Reader reader) {
    this.name = name;
    this.reader = reader;
  }

  /** Reads a statement whose tag's tokens begin behind the tag's name. */
  @FunctionalInterface
  interface Reader {
    Statement read(TreeBuilder builder);
  }

  Reader reader() {
    return reader;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public OutputNode interpretOutput(TagNode node, JinjavaInterpreter interpreter) {
    ((StatementNode) node).statement().run((Host) interpreter);
    return Nothing.NOTHING;
  }

  @Override
  public String interpret(TagNode node, JinjavaInterpreter interpreter) {
    interpretOutput(node, interpreter);
    return "";
  }
}
