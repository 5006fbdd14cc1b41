package io.jansible.template.statement;

import io.jansible.template.TemplateException;

/**
 * {@code {% block name %}}: a part that a template which extends this one may replace.
 *
 * @param scoped whether it sees the names of the part around it
 */
record Block(String name, Body body, boolean scoped, boolean required) implements Statement {
  @Override
  public void run(Host host) {
    if (host.inheritance().hasParent()) {
      return;
    }
    host.inheritance().render(name, 0, scoped ? host.frame() : null, host);
  }

  void refuseIfRequired() {
    if (required) {
      throw new TemplateException("Required block '" + name + "' not found");
    }
  }
}
