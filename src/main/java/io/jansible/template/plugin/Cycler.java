package io.jansible.template.plugin;

import io.jansible.template.Scope;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.Attributed;
import io.jansible.template.value.Callable;
import io.jansible.template.value.PythonError;

/** What {@code cycler('a', 'b')} makes: its values, one after the other, again and again. */
final class Cycler implements Attributed {
  private final Object[] values;
  private int at;

  Cycler(Arguments arguments) {
    if (arguments.size() == 0) {
      throw PythonError.type("at least one item has to be provided");
    }
    values = arguments.positional();
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "current" -> values[at];
      case "next" -> (Callable) arguments -> next();
      case "reset" -> (Callable) arguments -> reset();
      default -> Scope.ABSENT;
    };
  }

  private Object next() {
    Object value = values[at];
    at = (at + 1) % values.length;
    return value;
  }

  private Object reset() {
    at = 0;
    return null;
  }

  @Override
  public String typeName() {
    return "Cycler";
  }
}
