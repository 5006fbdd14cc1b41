package io.jansible.template.expression;

import io.jansible.template.Tuple;
import io.jansible.template.Undefined;
import io.jansible.template.value.Dicts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists, tuples and dictionaries that are written out. */
final class Collections {
  private Collections() {}

  record ListOf(List<Expression> elements) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      List<Object> list = new ArrayList<>(elements.size());
      for (Expression element : elements) {
        list.add(element.evaluate(evaluation));
      }
      return list;
    }
  }

  record TupleOf(List<Expression> elements) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      Object[] values = new Object[elements.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = elements.get(i).evaluate(evaluation);
      }
      return Tuple.of(values);
    }
  }

  /** Keys and values, one after the other. */
  record DictOf(List<Expression> parts) implements Expression {
    @Override
    public Object evaluate(Evaluation evaluation) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < parts.size(); i += 2) {
        Object key = Undefined.refuse(parts.get(i).evaluate(evaluation));
        Dicts.hashable(key);
        Dicts.put(map, key, parts.get(i + 1).evaluate(evaluation));
      }
      return map;
    }
  }
}
