package io.jansible.template.statement;

import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.Attributed;
import io.jansible.template.value.Callable;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.PythonError;
import java.util.List;

/** {@code loop}: where a loop stands. */
final class Loop implements Attributed, Callable {
  private final List<Object> elements;
  private final int depth;
  private final For statement;
  private final Host host;
  private final Frame around;
  private int index;
  private Object[] last;

  Loop(List<Object> elements, int depth, For statement, Host host, Frame around) {
    this.elements = elements;
    this.depth = depth;
    this.statement = statement;
    this.host = host;
    this.around = around;
  }

  void at(int newIndex) {
    index = newIndex;
  }

  @Override
  public Object attribute(String name) {
    int size = elements.size();
    return switch (name) {
      case "index" -> index + 1L;
      case "index0" -> (long) index;
      case "revindex" -> (long) size - index;
      case "revindex0" -> size - index - 1L;
      case "first" -> index == 0;
      case "last" -> index == size - 1;
      case "length" -> (long) size;
      case "depth" -> (long) depth;
      case "depth0" -> depth - 1L;
      case "previtem" ->
          index > 0 ? elements.get(index - 1) : new Undefined("there is no previous item");
      case "nextitem" ->
          index + 1 < size ? elements.get(index + 1) : new Undefined("there is no next item");
      case "cycle" -> (Callable) this::cycle;
      case "changed" -> (Callable) this::changed;
      default -> Scope.ABSENT;
    };
  }

  private Object cycle(Arguments values) {
    if (values.size() == 0) {
      throw PythonError.type("no items for cycling given");
    }
    return values.positional()[index % values.size()];
  }

  private Object changed(Arguments values) {
    boolean same = last != null && last.length == values.size();
    for (int i = 0; same && i < last.length; i++) {
      same = Comparison.equal(last[i], values.positional()[i]);
    }
    last = values.positional();
    return !same;
  }

  /** {@code loop(values)} in a recursive loop: the same loop over other values. */
  @Override
  public Object call(Arguments arguments) {
    if (!statement.recursive()) {
      throw new TemplateException(
          "The loop must have the 'recursive' marker to be called recursively.");
    }
    Object values = arguments.required("loop", 0, "iterable");
    return host.capture(() -> statement.run(host, values, depth + 1, around));
  }

  @Override
  public String typeName() {
    return "LoopContext";
  }

  @Override
  public String toString() {
    return "<LoopContext " + (index + 1) + "/" + elements.size() + ">";
  }
}
