package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.expression.Filter;
import io.jansible.template.expression.FilterCall;
import io.jansible.template.expression.Test;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.Generator;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;

/** Filters that apply a filter or a test to each element. */
final class SelectFilters {
  private SelectFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "map" ->
          filter(
              "*filter, **named",
              "Each element through a filter, or an attribute of each with a default for those"
                  + " without it.",
              SelectFilters::map);
      case "select" ->
          filter(
              "*test, **named",
              "The elements for which a test holds, or that count as true.",
              call -> select(call, each -> each, true));
      case "reject" ->
          filter(
              "*test, **named",
              "The elements for which a test does not hold, or that count as false.",
              call -> select(call, each -> each, false));
      case "selectattr" ->
          filter(
              "attribute, *test, **named",
              "The elements for whose attribute a test holds.",
              call -> select(call, attribute(call), true));
      case "rejectattr" ->
          filter(
              "attribute, *test, **named",
              "The elements for whose attribute a test does not hold.",
              call -> select(call, attribute(call), false));
      default -> null;
    };
  }

  private static Function<Object, Object> attribute(Call call) {
    AttributePath path = AttributePath.of(call.get("attribute"));
    return path::get;
  }

  /** The elements; a value that counts as false has none, whatever it is. */
  private static Iterator<Object> elements(Call call) {
    boolean none = !Types.isIterable(call.value()) && !Truth.of(call.value());
    return none ? java.util.Collections.emptyIterator() : Iteration.of(call.value()).iterator();
  }

  private static Object map(Call call) {
    Iterator<Object> elements = elements(call);
    if (call.rest().isEmpty() && call.more().containsKey("attribute")) {
      AttributePath path = AttributePath.of(call.more().get("attribute"));
      Object otherwise = call.more().get("default");
      return new Generator(new Mapped(elements, each -> path.get(each, otherwise)));
    }
    if (call.rest().isEmpty()) {
      throw new TemplateException("map requires a filter argument");
    }
    Evaluation evaluation = call.evaluation();
    String name = Text.of(call.rest().get(0));
    Filter filter = evaluation.engine().plugins().filter(name);
    if (filter == null) {
      throw new TemplateException("No filter named '" + name + "'.");
    }
    Arguments arguments = arguments(call);
    return new Generator(
        new Mapped(elements, each -> FilterCall.apply(filter, each, arguments, evaluation)));
  }

  private static Arguments arguments(Call call) {
    return new Arguments(call.rest().toArray(), call.more()).without(1);
  }

  private static Object select(Call call, Function<Object, Object> key, boolean wanted) {
    Iterator<Object> elements = elements(call);
    Predicate<Object> test = test(call);
    return new Generator(new Selected(elements, each -> test.test(key.apply(each)) == wanted));
  }

  private static Predicate<Object> test(Call call) {
    if (call.rest().isEmpty()) {
      return Truth::of;
    }
    Evaluation evaluation = call.evaluation();
    String name = Text.of(call.rest().get(0));
    Test test = evaluation.engine().plugins().test(name);
    if (test == null) {
      throw new TemplateException("No test named '" + name + "'.");
    }
    Arguments arguments = arguments(call);
    return value ->
        test.holds(test.takesUndefined() ? value : Undefined.refuse(value), arguments, evaluation);
  }

  /** Elements as a function makes them. */
  private record Mapped(Iterator<Object> elements, Function<Object, Object> function)
      implements Iterator<Object> {
    @Override
    public boolean hasNext() {
      return elements.hasNext();
    }

    @Override
    public Object next() {
      return function.apply(elements.next());
    }
  }

  /** The elements that pass. */
  private static final class Selected implements Iterator<Object> {
    private final Iterator<Object> elements;
    private final Predicate<Object> test;
    private Object next;
    private boolean ready;

    Selected(Iterator<Object> elements, Predicate<Object> test) {
      this.elements = elements;
      this.test = test;
    }

    @Override
    public boolean hasNext() {
      while (!ready && elements.hasNext()) {
        next = elements.next();
        ready = test.test(next);
      }
      return ready;
    }

    @Override
    public Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return next;
    }
  }
}
