package io.jansible.template.expression;

import io.jansible.template.Scope;
import io.jansible.template.Tuple;
import io.jansible.template.value.Attributed;
import io.jansible.template.value.Methods;
import io.jansible.template.view.ListView;
import io.jansible.template.view.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code a.b['c'][d]}, from a name through names and constants to a text, number or bool: read
 * straight from the data on the way, of which no views are made. For everything else the same parts
 * are evaluated one after the other.
 */
final class Path implements Expression {
  private static final Object UNKNOWN = new Object();

  private final Name base;
  private final Step[] steps;
  private final Expression whole;

  private Path(Name base, List<Step> steps, Expression whole) {
    this.base = base;
    this.steps = steps.toArray(new Step[0]);
    this.whole = whole;
  }

  /** One part: an element by a constant or another key, or an attribute. */
  private record Step(Object constant, Expression key, String attribute, boolean isMethod) {
    static Step of(Expression key) {
      return key instanceof Constant constant
          ? new Step(interned(constant.value()), key, null, false)
          : new Step(null, key, null, false);
    }

    /** Keys of data are interned, too, where they name the same thing in many dictionaries. */
    private static Object interned(Object key) {
      return key instanceof String text ? text.intern() : key;
    }

    Object from(Object value, Evaluation evaluation) {
      if (constant != null) {
        return element(value, constant);
      }
      if (key != null) {
        return element(value, key.evaluate(evaluation));
      }
      if (value instanceof Map<?, ?> map) {
        return isMethod ? UNKNOWN : element(map, attribute);
      }
      if (value instanceof Attributed attributed) {
        Object found = attributed.attribute(attribute);
        return found == Scope.ABSENT ? UNKNOWN : found;
      }
      return UNKNOWN;
    }

    private static Object element(Object value, Object key) {
      Object found = null;
      if (value instanceof MapView view && key instanceof String) {
        found = view.peek(key);
      } else if (value instanceof Map<?, ?> map && key instanceof String) {
        found = map.get(key);
      } else if (key instanceof Long index && index >= 0 && value instanceof List<?> list) {
        found = at(list, index);
      }
      return found == null ? UNKNOWN : found;
    }

    private static Object at(List<?> list, long index) {
      if (index >= list.size() || list instanceof Tuple) {
        return null;
      }
      return list instanceof ListView view ? view.peek((int) index) : list.get((int) index);
    }
  }

  /** The fastest form of an expression: a path if it is one. */
  static Expression of(Expression expression) {
    List<Step> steps = new ArrayList<>();
    Expression at = expression;
    while (true) {
      if (at instanceof Access.Attribute attribute) {
        steps.add(0, attribute(attribute.name()));
        at = attribute.target();
      } else if (at instanceof Access.Element element && isSimple(element.key())) {
        steps.add(0, Step.of(element.key()));
        at = element.target();
      } else {
        return at instanceof Name name && !steps.isEmpty()
            ? new Path(name, steps, expression)
            : expression;
      }
    }
  }

  private static Step attribute(String name) {
    return new Step(null, null, name.intern(), Methods.has(Map.of(), name));
  }

  private static boolean isSimple(Expression key) {
    return key instanceof Name || key instanceof Constant;
  }

  @Override
  public Object evaluate(Evaluation evaluation) {
    Object value = base.evaluate(evaluation);
    for (Step step : steps) {
      value = step.from(value, evaluation);
    }
    boolean found =
        value instanceof String
            || value instanceof Long
            || value instanceof Boolean
            || value instanceof Double;
    return found ? value : whole.evaluate(evaluation);
  }
}
