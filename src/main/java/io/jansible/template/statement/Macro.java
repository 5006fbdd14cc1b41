package io.jansible.template.statement;

import io.jansible.template.Scope;
import io.jansible.template.Tuple;
import io.jansible.template.Undefined;
import io.jansible.template.text.Source;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.Attributed;
import io.jansible.template.value.Callable;
import io.jansible.template.value.PythonError;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A macro: a body that is rendered with arguments. It sees the names around its definition, not
 * those around its call.
 */
record Macro(
    String name, Parameters parameters, MacroBody body, Frame around, Source source, Host host)
    implements Callable, Attributed {
  @Override
  public Object call(Arguments arguments) {
    Frame frame = new Frame(around);
    Map<String, Object> named = new LinkedHashMap<>(arguments.named());
    Object caller = named.remove("caller");
    int count = parameters.names().size();
    host.within(frame, () -> bind(frame, arguments, named));
    if (arguments.size() > count && !body.varargs()) {
      throw PythonError.type("macro '" + name + "' takes not more than " + count + " argument(s)");
    }
    if (!named.isEmpty() && !body.kwargs()) {
      throw PythonError.type(
          "macro '%s' takes no keyword argument '%s'"
              .formatted(name, named.keySet().iterator().next()));
    }
    frame.set("varargs", Tuple.of(arguments.without(count).positional()));
    frame.set("kwargs", named);
    frame.set("caller", caller == null ? new Undefined("No caller defined") : caller);
    return host.capture(
        () -> host.within(frame, () -> host.in(source, () -> body.body().render(host))));
  }

  /** Sets the parameters in order, so that a default may name one before it. */
  private void bind(Frame frame, Arguments arguments, Map<String, Object> named) {
    for (int i = 0; i < parameters.names().size(); i++) {
      String parameter = parameters.names().get(i);
      if (i < arguments.size()) {
        frame.set(parameter, arguments.positional()[i]);
      } else if (named.containsKey(parameter)) {
        frame.set(parameter, named.remove(parameter));
      } else if (parameters.defaults().get(i) != null) {
        frame.set(parameter, host.evaluate(parameters.defaults().get(i)));
      } else {
        frame.set(parameter, new Undefined("parameter '" + parameter + "' was not provided"));
      }
    }
  }

  @Override
  public boolean takesUndefined() {
    return true;
  }

  @Override
  public Object attribute(String attribute) {
    return switch (attribute) {
      case "name" -> name;
      case "arguments" -> Tuple.copyOf(parameters.names());
      case "catch_kwargs" -> body.kwargs();
      case "catch_varargs" -> body.varargs();
      case "caller" -> body.caller();
      default -> Scope.ABSENT;
    };
  }

  @Override
  public String typeName() {
    return "Macro";
  }

  @Override
  public String toString() {
    return "<Macro '" + name + "'>";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
