package io.jansible.template.plugin;

import io.jansible.template.expression.Evaluation;
import io.jansible.template.expression.Filter;
import io.jansible.template.expression.Plugins;
import io.jansible.template.expression.Test;
import io.jansible.template.value.Arguments;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All filters, tests, lookups and functions. A table's class loads when a name asks for it. */
public final class AllPlugins implements Plugins {
  private final Map<String, FilterEntry> filters = new ConcurrentHashMap<>();
  private final Map<String, TestEntry> tests = new ConcurrentHashMap<>();

  @Override
  public Filter filter(String name) {
    FilterEntry known = filters.get(name);
    if (known != null) {
      return known;
    }
    FilterEntry found = FilterTables.find(name);
    if (found != null) {
      filters.put(name, found.named(Collections.shortName(name)));
    }
    return found;
  }

  @Override
  public Test test(String name) {
    TestEntry known = tests.get(name);
    if (known != null) {
      return known;
    }
    TestEntry found = TestTables.find(Collections.shortName(name));
    if (found != null) {
      tests.put(name, found.named(Collections.shortName(name)));
    }
    return found;
  }

  @Override
  public Object global(String name, Evaluation evaluation) {
    return Globals.get(name, evaluation);
  }

  /** The items of a with_ loop over finished terms. */
  public static List<Object> items(String name, Object terms, Evaluation evaluation) {
    return Lookups.items(Collections.shortName(name), terms, evaluation);
  }

  @Override
  public Object lookup(String name, Arguments arguments, Evaluation evaluation) {
    return Lookups.run(Collections.shortName(name), arguments, evaluation);
  }
}
