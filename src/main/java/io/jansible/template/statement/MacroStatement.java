package io.jansible.template.statement;

/** {@code {% macro %}}: defines a macro. */
final class MacroStatement {
  private MacroStatement() {}

  static Statement read(TreeBuilder builder) {
    String name = builder.tokens().expectName();
    Parameters parameters = Parameters.read(builder);
    builder.endTag();
    MacroBody body = builder.macroBody("endmacro");
    builder.tokens().takeName(name);
    return host ->
        host.frame()
            .set(name, new Macro(name, parameters, body, host.frame(), host.source(), host));
  }
}
