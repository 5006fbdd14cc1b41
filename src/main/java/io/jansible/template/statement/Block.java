package io.jansible.template.statement;

/**
 * {@code {% block name %}}: a part that a template which extends this one may replace, or must.
 *
 * @param scoped whether it sees the names of the part around it
 */
record Block(String name, Body body, boolean scoped, boolean required) implements Statement {
  @Override
  public void run(Host host) {
    if (host.inheritance().hasParent()) {
      return;
    }
    if (required) {
      host.inheritance().requireOther(name);
    }
    host.inheritance().render(name, 0, scoped ? host.frame() : null, host);
  }
}
