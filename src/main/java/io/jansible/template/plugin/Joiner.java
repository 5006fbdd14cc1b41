package io.jansible.template.plugin;

import io.jansible.template.Scope;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.Attributed;
import io.jansible.template.value.Callable;
import io.jansible.template.value.Text;

/** What {@code joiner(', ')} makes: a function that gives its text each time but the first. */
final class Joiner implements Callable, Attributed {
  private final String separator;
  private boolean used;

  Joiner(Arguments arguments) {
    separator = Text.of(arguments.get(0, "sep", ", "));
  }

  @Override
  public Object call(Arguments arguments) {
    String text = used ? separator : "";
    used = true;
    return text;
  }

  @Override
  public Object attribute(String name) {
    return Scope.ABSENT;
  }

  @Override
  public String typeName() {
    return "Joiner";
  }
}
