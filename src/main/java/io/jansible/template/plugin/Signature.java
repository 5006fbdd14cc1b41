package io.jansible.template.plugin;

import io.jansible.template.expression.LiteralParser;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.PythonError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a filter, test or lookup, written as Python writes them: {@code width=79,
 * *names, **options}. A parameter without a default must be given.
 */
public final class Signature {
  private static final Object REQUIRED = new Object();

  private final List<String> names = new ArrayList<>();
  private final List<Object> defaults = new ArrayList<>();
  private boolean takesRest;
  private boolean takesMore;

  private Signature() {}

  public static Signature of(String written) {
    Signature signature = new Signature();
    if (!written.isEmpty()) {
      for (String parameter : written.split(", ")) {
        signature.add(parameter);
      }
    }
    return signature;
  }

  private void add(String parameter) {
    if (parameter.startsWith("**")) {
      takesMore = true;
    } else if (parameter.startsWith("*")) {
      takesRest = true;
    } else {
      int equals = parameter.indexOf('=');
      names.add(equals < 0 ? parameter : parameter.substring(0, equals));
      defaults.add(equals < 0 ? REQUIRED : LiteralParser.parse(parameter.substring(equals + 1)));
    }
  }

  int index(String name) {
    return names.indexOf(name);
  }

  int size() {
    return names.size();
  }

  /** Puts arguments into the parameters' order; the rest and what is named else come last. */
  Object[] bind(String function, Arguments arguments) {
    int size = names.size();
    Object[] values = new Object[size + 2];
    int given = arguments.size();
    for (int i = 0; i < Math.min(size, given); i++) {
      values[i] = arguments.positional()[i];
    }
    values[size] = rest(function, arguments);
    Map<String, Object> more = new LinkedHashMap<>(arguments.named());
    for (int i = 0; i < size; i++) {
      if (i >= given) {
        values[i] = named(function, more, i);
      } else if (more.containsKey(names.get(i))) {
        throw PythonError.type(
            function + "() got multiple values for argument '" + names.get(i) + "'");
      }
    }
    if (!more.isEmpty() && !takesMore) {
      String unknown = more.keySet().iterator().next();
      throw PythonError.type(function + "() got an unexpected keyword argument '" + unknown + "'");
    }
    values[size + 1] = more;
    return values;
  }

  private Object named(String function, Map<String, Object> more, int index) {
    String name = names.get(index);
    if (more.containsKey(name)) {
      return more.remove(name);
    }
    if (defaults.get(index) == REQUIRED) {
      throw PythonError.type(
          function + "() missing 1 required positional argument: '" + name + "'");
    }
    return defaults.get(index);
  }

  private List<Object> rest(String function, Arguments arguments) {
    int over = arguments.size() - names.size();
    if (over <= 0) {
      return List.of();
    }
    if (!takesRest) {
      throw PythonError.type(
          "%s() takes %d positional arguments but %d were given"
              .formatted(function, names.size() + 1, arguments.size() + 1));
    }
    return java.util.Arrays.asList(arguments.without(names.size()).positional());
  }
}
