package io.jansible.template.statement;

/** {@code {% filter upper | trim %}}: prints a body through filters. */
final class FilterBlock {
  private FilterBlock() {}

  static Statement read(TreeBuilder builder) {
    Chain filters = Chain.read(builder, false);
    builder.endTag();
    Body body = builder.body("endfilter");
    return host -> host.output().value(filters.captured(host, body));
  }
}
