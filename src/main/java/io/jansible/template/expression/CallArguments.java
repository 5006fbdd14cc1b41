package io.jansible.template.expression;

import io.jansible.template.Undefined;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments as a call writes them.
 *
 * @param rest the expression behind {@code *}, or null
 * @param more the expression behind {@code **}, or null
 */
record CallArguments(
    List<Expression> positional, Map<String, Expression> named, Expression rest, Expression more) {
  static final CallArguments NONE = new CallArguments(List.of(), Map.of(), null, null);

  /** The same arguments and one more by name. */
  CallArguments with(String name, Expression value) {
    Map<String, Expression> all = new LinkedHashMap<>(named);
    all.put(name, value);
    return new CallArguments(positional, all, rest, more);
  }

  Arguments evaluate(Evaluation evaluation) {
    if (this == NONE) {
      return Arguments.NONE;
    }
    Object[] values = new Object[positional.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = positional.get(i).evaluate(evaluation);
    }
    if (rest != null) {
      List<Object> all = new ArrayList<>(java.util.Arrays.asList(values));
      all.addAll(Iteration.list(rest.evaluate(evaluation)));
      values = all.toArray();
    }
    return new Arguments(values, named(evaluation));
  }

  private Map<String, Object> named(Evaluation evaluation) {
    if (named.isEmpty() && more == null) {
      return Map.of();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Expression> entry : named.entrySet()) {
      values.put(entry.getKey(), entry.getValue().evaluate(evaluation));
    }
    if (more != null) {
      if (!(Undefined.refuse(more.evaluate(evaluation)) instanceof Map<?, ?> map)) {
        throw PythonError.type("argument after ** must be a mapping");
      }
      map.forEach((key, value) -> values.put(Text.of(key), value));
    }
    return values;
  }
}
